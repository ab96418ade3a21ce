export type NumberForms = { singular: string; plural: string }

/** Plurals that no rule below gives, as far as they name what pictures show. */
const IRREGULAR: Record<string, string> = {
  child: 'children',
  cookie: 'cookies',
  elf: 'elves',
  foot: 'feet',
  goose: 'geese',
  half: 'halves',
  hero: 'heroes',
  indie: 'indies',
  knife: 'knives',
  leaf: 'leaves',
  life: 'lives',
  man: 'men',
  mouse: 'mice',
  movie: 'movies',
  person: 'people',
  pixie: 'pixies',
  shelf: 'shelves',
  tooth: 'teeth',
  volcano: 'volcanoes',
  wolf: 'wolves',
  woman: 'women',
  zombie: 'zombies',
}

const SINGULAR_OF = new Map(Object.entries(IRREGULAR).map(([one, many]) => [many, one]))
const PLURAL_OF = new Map(Object.entries(IRREGULAR))

/** Latin letters only: other scripts do not form the plural with an s. */
const ENGLISH_WORD = /^[\p{Script=Latin}\p{M}]{3,}$/u

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/**
 * Both numbers of an English word, by the usual spelling rules and a few irregular words; null for
 * what has none (short words, digits, other scripts). The index has no stemmer, so documents also hold
 * their words in the other number. A form that is no English word does no harm: nobody types it.
 */
export function numberForms(word: string): NumberForms | null {
  const lower = word.toLowerCase()
  if (!ENGLISH_WORD.test(lower)) return null
  const singular = toSingular(lower)
  return { singular, plural: singular === lower ? toPlural(lower) : lower }
}

/** The text with each word in the singular, or in the plural; lower-case, all else as it is. */
export function withNumber(text: string, number: keyof NumberForms): string {
  return text.replace(WORD, (word) => numberForms(word)?.[number] ?? word.toLowerCase())
}

function toSingular(word: string): string {
  const irregular = SINGULAR_OF.get(word)
  if (irregular) return irregular
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:sh|ch|ss|x|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function toPlural(word: string): string {
  const irregular = PLURAL_OF.get(word)
  if (irregular) return irregular
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}
