import { type SearchDocument, searchDocumentSchema } from '@/domain/search/search-document'
import { splitWords } from '../text/split-words'
import { numberForms, withNumber } from './number-forms'
import { EVERYWHERE } from './wanted-text'

/**
 * What is stored: the search document, its version, and fields that only searching and sorting need. When
 * these change, raise `SEARCH_DOCUMENT_FORM`: an index that was written before lacks them.
 */
export type IndexDocument = SearchDocument & {
  version: string
  /** The field before in the singular and in the plural, because the index has no stemmer. */
  titleForms: string[]
  tagForms: string[]
  categoryForms: string[]
  descriptionForms: string
  /** Every word of the texts above, in the form of `splitWords`: filters ask whether a word is there just as it is. */
  words: string[]
  /** The title's words in the form of `splitWords`, as which titles are sorted. */
  titleSort: string
  /** One value for each word that a tag's or category's name can be found by, see `toTermValues`. */
  terms: string[]
  everywhere: typeof EVERYWHERE
}

/** A document as the index gives it back. */
export type StoredDocument = SearchDocument & { version: string }

/** What the index gives back; the other fields are never shown. */
export const STORED_FIELDS: (keyof StoredDocument)[] = [
  ...searchDocumentSchema.keyof().options,
  'version',
]

/**
 * Characters at which the index does not part words, as in "nine<ten". It can be told to, but then takes
 * several times as long for every search; so the parted words are stored too.
 */
const SYMBOLS = /[\p{S}\u2011]+/gu
/** Separates the parts of a term's value; no name contains it. */
const SEPARATOR = '\u001F'

export function toIndexDocument(document: SearchDocument, version: string): IndexDocument {
  const { title, description, tags, categories } = document
  return {
    ...document,
    version,
    titleForms: formsOf([title]),
    tagForms: formsOf(tags.map(({ name }) => name)),
    categoryForms: formsOf(categories.map(({ name }) => name)),
    descriptionForms: otherForms(description ?? ''),
    words: [...new Set(textsOf(document).flatMap(splitWords))],
    titleSort: splitWords(title).join(' '),
    terms: [
      ...tags.flatMap((tag) => toTermValues({ kind: 'tag', ...tag })),
      ...categories.flatMap((category) => toTermValues({ kind: 'category', ...category })),
    ],
    everywhere: EVERYWHERE,
  }
}

/**
 * The document without what was added for the index. What the index holds was written by
 * `toIndexDocument` from a checked document, so its form is trusted and not checked again.
 */
export function toSearchDocument({ version: _, ...document }: StoredDocument): SearchDocument {
  return document
}

export type Term = { kind: 'tag' | 'category'; slug: string; name: string }

/**
 * Facet values are searched by their beginning only. So a term is stored once from each of its words
 * on: "ink wash" as "ink wash" and as "wash". Kind, slug and name follow, so that a value that was found
 * says which term it stands for.
 */
export function toTermValues({ kind, slug, name }: Term): string[] {
  const words = splitWords(name)
  return words.map((_, index) => [words.slice(index).join(' '), kind, slug, name].join(SEPARATOR))
}

export function parseTermValue(value: string): Term | null {
  const [, kind, slug, name] = value.split(SEPARATOR)
  if (!slug || !name || (kind !== 'tag' && kind !== 'category')) return null
  return { kind, slug, name }
}

function textsOf({ title, code, tags, categories, description }: SearchDocument): string[] {
  const names = [...tags, ...categories].map(({ name }) => name)
  return [title, code ?? '', ...names, description ?? '']
}

function formsOf(texts: string[]): string[] {
  const own = new Set(texts.map((text) => text.toLowerCase()))
  const plain = texts.map(withoutSymbols)
  const forms = plain.flatMap((text) => [
    text.toLowerCase(),
    withNumber(text, 'singular'),
    withNumber(text, 'plural'),
  ])
  return [...new Set(forms)].filter((form) => !own.has(form))
}

/**
 * Of a long text only the words that it lacks: those in the other number, and those that symbols join.
 * Full stops keep them apart, so that they are no phrase and no neighbours.
 */
function otherForms(text: string): string {
  const plain = withoutSymbols(text)
  const words = new Set(splitWords(plain))
  const forms = [...words].flatMap((word) => Object.values(numberForms(word) ?? {}))
  const others = forms.filter((form) => !words.has(form))
  return [...new Set(plain === text ? others : [...words, ...others])].join('. ')
}

function withoutSymbols(text: string): string {
  return text.replace(SYMBOLS, ' ')
}
