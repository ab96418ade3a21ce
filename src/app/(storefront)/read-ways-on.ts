import type { Payload } from 'payload'
import type { FacetValue } from '@/domain/api/facets'
import { EVERYTHING } from '@/domain/search/search-query'
import {
  countFilters,
  type GalleryQuery,
  searchedFor,
  unfiltered,
} from '@/features/gallery/gallery-query'
import { toCardSref } from '@/features/gallery/to-card-sref'
import { type NamedFilter, namedFilters } from '@/features/search/named-filters'
import type { FewerFilters, WaysOn } from '@/features/search/nothing-found'
import { getSearch } from '@/server/search/get-search'
import type { GalleryFilters } from './read-filters'
import { toSearchQuery } from './to-search-query'

const SHOWN_CATEGORIES = 6
const SHOWN_STYLES = 8
/** Each costs a question. */
const TRIED_FILTERS = 8
const TRIED_WORDS = 4
const SHOWN_SUGGESTIONS = 8

type Input = {
  payload: Payload
  query: GalleryQuery
  filters: GalleryFilters
  models: FacetValue[]
}

/** What a page offers on which nothing was found. */
export async function readWaysOn(input: Input): Promise<WaysOn> {
  const { payload, query, filters } = input
  const [popular, fewer, suggestions] = await Promise.all([
    getSearch(payload).search({ ...EVERYTHING, limit: SHOWN_STYLES, facets: ['category'] }),
    readFewerFilters(input),
    readSuggestions(payload, query.q),
  ])
  const categories = (popular.facets.category ?? []).flatMap(({ value, count }) => {
    const category = filters.all.find(({ slug }) => slug === value)
    return category ? [{ ...category, srefCount: count }] : []
  })
  return {
    fewer,
    suggestions,
    categories: categories.slice(0, SHOWN_CATEGORIES),
    srefs: popular.hits.map(toCardSref),
  }
}

/** What is found when one thing that was asked for is left out, or all filters; the most first. */
async function readFewerFilters(input: Input): Promise<FewerFilters[]> {
  const { payload, query, filters, models } = input
  const count = async (asked: GalleryQuery) => {
    const { total } = await getSearch(payload).search(toSearchQuery(asked, COUNT_ONLY))
    return total
  }
  const tried = triesOf(query, namedFilters(query, { ...filters, models }))
  const counted = tried.map(async (one) => ({ ...one, total: await count(one.without) }))
  return (await Promise.all(counted))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
}

const COUNT_ONLY = { limit: 1, facets: [] }

function triesOf(query: GalleryQuery, named: NamedFilter[]): Omit<FewerFilters, 'total'>[] {
  const isSingle = named.length + (query.q === '' ? 0 : 1) < 2
  if (isSingle) return []
  const one = named
    .slice(0, TRIED_FILTERS)
    .map(({ key, name, without }) => ({ key, name: `Without ${name}`, without }))
  const text = { key: 'text', name: `Without “${query.q}”`, without: searchedFor(query, '') }
  const all = { key: 'all', name: 'Without filters', without: unfiltered(query) }
  return [
    ...(query.q !== '' && countFilters(query) > 1 ? [all] : []),
    ...one,
    ...(query.q === '' ? [] : [text]),
  ]
}

/** Titles, tags and categories that are spelt like the text, or like one of its words. */
async function readSuggestions(payload: Payload, text: string): Promise<WaysOn['suggestions']> {
  const words = text.split(' ').filter((word) => word.length > 2)
  const texts = [...new Set([text, ...words.slice(0, TRIED_WORDS)])].filter((one) => one !== '')
  const answers = await Promise.all(
    texts.map((one) => getSearch(payload).suggest({ text: one, limit: SHOWN_SUGGESTIONS })),
  )
  const found = answers.flatMap(({ suggestions }) => suggestions)
  const distinct = new Map(found.map((one) => [`${one.kind} ${one.slug}`, one]))
  return [...distinct.values()]
    .slice(0, SHOWN_SUGGESTIONS)
    .map(({ kind, slug, text }) => ({ kind, slug, text }))
}
