/** What of a style everyone reads, whoever may see its code. */
const PUBLIC_TEXTS = {
  title: ({ title }) => title,
  slug: ({ slug }) => slug,
  description: ({ description }) => description,
  'source.name': ({ source }) => source?.name,
  'source.url': ({ source }) => source?.url,
} as const satisfies Record<string, (style: Style) => string | null | undefined>

type PublicText = keyof typeof PUBLIC_TEXTS

const NAMES: Record<PublicText, string> = {
  title: 'title',
  slug: 'slug',
  description: 'description',
  'source.name': 'name of the source',
  'source.url': 'address of the source',
}

/** Shorter codes turn up by chance in years and numbers; the check would refuse honest text. */
const MIN_CODE_LENGTH = 5

type Style = {
  premium?: boolean | null
  code?: string | null
  title?: string | null
  slug?: string | null
  description?: string | null
  source?: { name?: string | null; url?: string | null } | null
}

/** The public texts of a premium style that contain its code and so give it away. */
export function findPremiumCodeLeaks(style: Style): PublicText[] {
  const names = Object.keys(PUBLIC_TEXTS) as PublicText[]
  return names.filter((name) => givesCodeAway({ ...style, text: PUBLIC_TEXTS[name](style) }))
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
  return `The ${NAMES[name]} contains the premium code, and everyone can read the ${NAMES[name]}.`
}
