const SHAPE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-chip px-4 font-semibold transition-colors duration-150'

/** The one thing to do on a page or in a panel. */
export const PRIMARY_BUTTON = `${SHAPE} bg-ink text-wall hover:bg-ink/85`

/** Everything else that can be pressed. */
export const QUIET_BUTTON = `${SHAPE} bg-shade text-ink hover:bg-line`
