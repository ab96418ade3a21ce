/** Parameters that a recipe is made of, by all the names that Midjourney knows. */
const KNOWN_NAMES = {
  sref: 'sref',
  sw: 'sw',
  sv: 'sv',
  v: 'v',
  version: 'v',
  niji: 'niji',
  p: 'profile',
  profile: 'profile',
} as const

export type MarkerName = (typeof KNOWN_NAMES)[keyof typeof KNOWN_NAMES]

/** The beginning of a parameter in a text. `name` is null for one that is no part of a recipe. */
export type Marker = { name: MarkerName | null; start: number; end: number }

/**
 * Dashes as they are typed and as phones write them, and a name behind. Text may stick to the dashes of
 * `--sref` alone; elsewhere `--v` could be anything.
 */
const MARKER =
  /(^|[\s*_~`"'“”‘’()[\]<>|,]|(?=[-–—]{1,2}sref))(-{1,2}|[–—]{1,2})([ \t]{0,2})([a-z]+)/giu

/** With blanks behind the dashes only these can be meant; `— v` is a sentence that goes on. */
const NAMES_AFTER_BLANKS = new Set(['sref', 'sw', 'sv', 'niji', 'version', 'profile'])

/** Every parameter of a text, in its order. Linear in its length. */
export function findMarkers(text: string): Marker[] {
  return [...text.matchAll(MARKER)].flatMap((match) => {
    const [whole, before = '', dashes = '', blanks = '', letters = ''] = match
    const name = knownName(letters.toLowerCase())
    const start = match.index + before.length
    const end = match.index + whole.length
    if (dashes === '-' && name !== 'sref') return []
    if (blanks !== '' && !NAMES_AFTER_BLANKS.has(letters.toLowerCase())) return []
    return [{ name, start, end }]
  })
}

function knownName(letters: string): MarkerName | null {
  return Object.hasOwn(KNOWN_NAMES, letters)
    ? KNOWN_NAMES[letters as keyof typeof KNOWN_NAMES]
    : null
}
