import { makeSource, type Vocabulary } from '../search/make-documents'
import { makeRandom } from '../search/random'
import { type ListAsk, PAGE_SIZE, type PageAsk, type SearchAsk, type StyleAsk } from './ask'

/** What is asked for, by kind of load. */
export type Asks = {
  list: ListAsk[]
  /** Each another page, order or filter, and nearly all of them full pages. */
  listCold: ListAsk[]
  /** Words that are in few styles, so that every system must find the same ones. */
  search: SearchAsk[]
  /** Each another style's title. */
  searchCold: SearchAsk[]
  style: StyleAsk[]
  page: PageAsk[]
}

const COUNT = 16
const LEAST_LENGTH = 6
/** All hits are on the first page, whatever a system sorts them by. */
const HITS = { least: 3, most: 18 }
/** More than agree in the end: what a system counts as a word differs. */
const SEARCH_CANDIDATES = 48
const MAX_COLD = 40_000
/** Lists may have a hundred styles at most. */
const MAX_VARIANT = 80
/** Nobody turns more pages, and what pages far down cost is another question. */
const MAX_PAGE = 25
/** So many rows are looked at for pages; more would only add to them. */
const MAX_ROWS = 20_000

/** The same for the same size. */
export function makeAsks({ size, vocabulary }: { size: number; vocabulary: Vocabulary }): Asks {
  const rows = Array.from({ length: size }, (_, index) => toRow(index, vocabulary))
  const first: ListAsk[] = [1, 2, 3, 4].flatMap((page) => [
    { kind: 'list', sort: 'newest', page },
    { kind: 'list', sort: 'popularity', page },
  ])
  const byCategory: ListAsk[] = [...new Set(rows.flatMap(({ categories }) => categories))]
    .slice(0, COUNT - first.length)
    .map((category) => ({ kind: 'list', sort: 'newest', page: 1, category }))
  const open = rows.filter(({ premium }) => !premium).slice(0, COUNT)
  return {
    list: [...first, ...byCategory],
    listCold: vary(shuffle(listEverything(rows.slice(0, MAX_ROWS)))),
    search: findRareWords(rows, vocabulary),
    searchCold: vary(
      [...new Set(rows.map(({ title }) => title))].map((text) => ({ kind: 'search', text })),
    ),
    style: open.map(({ slug }) => ({ kind: 'style', slug })),
    page: open.map(({ slug, title }) => ({ kind: 'page', slug, title })),
  }
}

type Row = ReturnType<typeof toRow>

function toRow(index: number, vocabulary: Vocabulary) {
  const source = makeSource(index, vocabulary)
  const { slug, title, description, premium, featured } = source
  return {
    slug: slug ?? '',
    title: title ?? '',
    text: `${title} ${description ?? ''}`.toLowerCase(),
    premium,
    featured,
    categories: source.categories.map(({ slug }) => slug),
    tags: source.tags.map(({ slug }) => slug),
  }
}

/** The first pages of every combination of filters that has styles. */
function listEverything(rows: Row[]): ListAsk[] {
  const counts = new Map<string, { filter: Partial<ListAsk>; count: number }>()
  for (const { premium, featured, categories, tags } of rows) {
    for (const category of [undefined, ...categories]) {
      for (const tag of [undefined, ...tags]) {
        for (const extra of [{}, { premium }, ...(featured ? [{ featured }] : [])]) {
          const filter = { ...(category && { category }), ...(tag && { tag }), ...extra }
          const key = JSON.stringify(filter)
          const known = counts.get(key) ?? { filter, count: 0 }
          known.count++
          counts.set(key, known)
        }
      }
    }
  }
  return [...counts.values()].flatMap(({ filter, count }) =>
    Array.from({ length: Math.min(MAX_PAGE, Math.floor(count / PAGE_SIZE)) }).flatMap((_, at) =>
      (['newest', 'popularity'] as const).map(
        (sort): ListAsk => ({ kind: 'list', sort, page: at + 1, ...filter }),
      ),
    ),
  )
}

/** Words that stand nowhere as a part of another word, nor in a tag. */
function findRareWords(rows: Row[], { words, tags }: Vocabulary): SearchAsk[] {
  const counts = new Map<string, number>()
  for (const { text } of rows) {
    for (const word of new Set(text.match(/\p{L}+/gu) ?? [])) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const all = [...words, ...tags]
  return words
    .filter((word) => {
      const count = counts.get(word) ?? 0
      if (word.length < LEAST_LENGTH || count < HITS.least || count > HITS.most) return false
      return all.filter((other) => other.includes(word)).length === 1
    })
    .slice(0, SEARCH_CANDIDATES)
    .map((text) => ({ kind: 'search', text }))
}

/** As many as no run gets through: the same again and again, each time as another question. */
function vary<Item extends ListAsk | SearchAsk>(asks: Item[]): Item[] {
  const varied = asks.slice(0, MAX_COLD)
  const variable = asks.filter((ask) => ask.kind === 'search' || ask.tag || ask.category)
  for (let variant = 1; varied.length < MAX_COLD && variant <= MAX_VARIANT; variant++) {
    for (const ask of variable) varied.push({ ...ask, variant })
  }
  return varied
}

function shuffle<Item>(items: Item[]): Item[] {
  const random = makeRandom(7)
  return items
    .map((item) => ({ item, at: random.next() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item)
}
