import type { SearchDocument } from '@/domain/search/search-document'
import { NO_FILTERS, type SearchOrder, type SearchQuery } from '@/domain/search/search-query'
import { makeRandom, type Random } from './random'

/** How often each kind is asked, by its share of a list that is as long as the shares add up to. */
const SHARES = {
  'one word': 6,
  'two words': 5,
  'three words': 2,
  'first letters': 3,
  'unfinished word': 4,
  'typing error': 3,
  'word and filter': 3,
  code: 1,
  everything: 3,
  filter: 4,
  'two filters': 2,
  colour: 2,
  'another order': 3,
  'deep page': 1,
}

export type QuestionKind = keyof typeof SHARES
export type Question = { kind: QuestionKind; query: SearchQuery }
export type SuggestKind = 'one letter' | 'few letters' | 'a word' | 'two words' | 'typing error'
export type SuggestQuestion = { kind: SuggestKind; text: string }

const ORDERS: SearchOrder[] = ['newest', 'likes', 'views', 'title', 'trending', 'random']

export type QuestionSource = {
  /** The document of a number below `size`. */
  documentOf: (index: number) => SearchDocument
  size: number
  count: number
}

/** What visitors ask, of words, tags and colours that documents have; without facets. */
export function makeQuestions({ documentOf, size, count }: QuestionSource): Question[] {
  const random = makeRandom(77)
  const kinds = Object.entries(SHARES).flatMap(([kind, share]) =>
    Array.from({ length: share }, () => kind as QuestionKind),
  )
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'everything'
    const document = documentOf(random.between(0, size - 1))
    return { kind, query: { ...BASE, ...makePart({ kind, document, random, size }) } }
  })
}

/** What is typed into the box, letter by letter. */
export function makeSuggestQuestions({
  documentOf,
  size,
  count,
}: QuestionSource): SuggestQuestion[] {
  const random = makeRandom(78)
  const kinds: SuggestKind[] = ['one letter', 'few letters', 'a word', 'two words', 'typing error']
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'a word'
    const document = documentOf(random.between(0, size - 1))
    const [first = 'a', second = 'b'] = wordsOf(document.title)
    const name = random.pick([first, second, document.tags[0]?.name ?? first])
    const texts: Record<SuggestKind, string> = {
      'one letter': name.slice(0, 1),
      'few letters': name.slice(0, random.between(2, 4)),
      'a word': name,
      'two words': `${first} ${second.slice(0, 3)}`,
      'typing error': misspell(longest(document), random),
    }
    return { kind, text: texts[kind] }
  })
}

const BASE: SearchQuery = {
  text: '',
  filters: NO_FILTERS,
  order: 'relevance',
  window: 'week',
  seed: 1,
  page: 1,
  limit: 20,
  facets: [],
}

type Part = Partial<SearchQuery>

function makePart({
  kind,
  document,
  random,
  size,
}: {
  kind: QuestionKind
  document: SearchDocument
  random: Random
  size: number
}): Part {
  const names = document.tags.map(({ name }) => name).join(' ')
  const words = wordsOf(`${document.title} ${names} ${document.description ?? ''}`).filter(isTyped)
  const word = () => (words.length > 0 ? random.pick(words) : tag)
  const category = random.pick(document.categories).slug
  const tag = random.pick(document.tags).slug
  const filter = random.next() < 0.5 ? { categories: [category] } : { tags: [tag] }
  const parts: Record<QuestionKind, () => Part> = {
    'one word': () => ({ text: word() }),
    'two words': () => ({ text: `${word()} ${word()}` }),
    'three words': () => ({ text: `${word()} ${word()} ${word()}` }),
    'first letters': () => ({ text: word().slice(0, random.between(2, 3)) }),
    'unfinished word': () => ({ text: word().slice(0, -2) || 'a' }),
    'typing error': () => ({ text: misspell(longest(document), random) }),
    'word and filter': () => ({ text: word(), filters: { ...NO_FILTERS, ...filter } }),
    code: () => ({ text: document.code ?? '123456789' }),
    everything: () => ({}),
    filter: () => ({ filters: { ...NO_FILTERS, ...filter } }),
    'two filters': () => ({
      filters: { ...NO_FILTERS, categories: [category], tags: [tag], premium: document.premium },
    }),
    colour: () => ({
      filters: { ...NO_FILTERS, colors: [document.palette[0]?.hex ?? '#808080'] },
    }),
    'another order': () => ({ order: random.pick(ORDERS), seed: random.between(1, 1e6) }),
    'deep page': () => ({ page: random.between(1, Math.ceil(size / 20)) }),
  }
  return parts[kind]()
}

/** Nobody searches for `the` or `with`. */
function isTyped(word: string): boolean {
  return word.length > 3 && word !== 'with' && word !== 'that'
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? ['a']
}

function longest({ title, description }: SearchDocument): string {
  return wordsOf(`${title} ${description ?? ''}`).reduce((a, b) => (b.length > a.length ? b : a))
}

/** One letter is missing, doubled, wrong or in the place of its neighbour. */
function misspell(word: string, random: Random): string {
  const at = random.between(1, Math.max(1, word.length - 2))
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
  return random.pick([
    before + after,
    before + letter + letter + after,
    `${before}y${after}`,
    before + after.charAt(0) + letter + after.slice(1),
  ])
}
