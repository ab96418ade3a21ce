/** Fields of a style that everyone reads, whoever may see its code. */
const PUBLIC_TEXTS = ['title', 'slug', 'description'] as const

type PublicText = (typeof PUBLIC_TEXTS)[number]

/** Shorter codes turn up by chance in years and numbers; the check would refuse honest text. */
const MIN_CODE_LENGTH = 5

type Style = { premium?: boolean | null; code?: string | null } & {
  [Name in PublicText]?: string | null
}

/** The public texts of a premium style that contain its code and so give it away. */
export function findPremiumCodeLeaks(style: Style): PublicText[] {
  return PUBLIC_TEXTS.filter((name) => givesCodeAway({ ...style, text: style[name] }))
}

/** Whether `text`, which everyone reads, contains the code of a premium style. */
export function givesCodeAway({
  premium,
  code,
  text,
}: Pick<Style, 'premium' | 'code'> & { text: string | null | undefined }): boolean {
  return Boolean(premium && code && code.length >= MIN_CODE_LENGTH && text?.includes(code))
}

/** The sentence for the editor. */
export function explainPremiumCodeLeak(name: PublicText): string {
  return `The ${name} contains the premium code, and everyone can read the ${name}.`
}
