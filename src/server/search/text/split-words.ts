/** Longer words are cut; Postgres refuses those of more than 2,046 bytes. */
const MAX_WORD_LENGTH = 64

const UNSPACED_SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer']
  .map((script) => `\\p{sc=${script}}`)
  .join('')

/** Scripts that are written without spaces: each character is a word of its own. */
const BEFORE_UNSPACED = new RegExp(`(?=[${UNSPACED_SCRIPTS}])|(?<=[${UNSPACED_SCRIPTS}])`, 'u')

/** Nothing to fold but the case: most texts, and much the quicker way. */
const PLAIN = /^[\x20-\x26\x28-\x7e]*$/

/** What `splitWords` makes one word of, or several where accents hide more; for use on any text. */
export const WORD_PATTERN = new RegExp(
  `[${UNSPACED_SCRIPTS}]\\p{M}*|(?:(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
)

/**
 * The words of a text in the form in which they are compared: lower-case, without accents, letters
 * and digits only. `Rembrandt's cel-shading` gives `rembrandt cel shading`. Documents and queries pass
 * through here alike, so that it does not depend on the server's locale what a word is.
 */
export function splitWords(text: string): string[] {
  return splitRuns(text).flat()
}

/** As `splitWords`, with what is written without a space between it kept together. */
export function splitRuns(text: string): string[][] {
  if (PLAIN.test(text)) return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(cutWord)
  const runs = foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return runs.map((run) => run.split(BEFORE_UNSPACED).flatMap(cutWord))
}

function cutWord(word: string): string[] {
  return [word.length > MAX_WORD_LENGTH ? [...word].slice(0, MAX_WORD_LENGTH).join('') : word]
}

/** Lower-case, without accents, and without the `'s` of English. */
function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’]s(?![\p{L}\p{N}])/gu, '')
}
