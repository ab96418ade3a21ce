/** A link to a neighbouring page, as tall as a finger. */
export const FOOT_LINK =
  'flex min-h-11 items-center justify-self-start text-small text-ink underline decoration-muted underline-offset-4 transition-colors duration-150 hover:decoration-ink'
