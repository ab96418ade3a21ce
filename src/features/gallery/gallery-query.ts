import { MAX_FILTER_VALUES, readFilterValue } from '@/domain/search/filter-values'
import { MAX_SEARCH_TEXT_LENGTH, normaliseSearchText } from '@/domain/search/search-query'
import { SLUG_PATTERN } from '@/domain/slug'

/** Orders of the gallery with what the switch says. The first only where something is looked for. */
export const SORTS = {
  best: 'Best match',
  popular: 'Popular',
  newest: 'Newest',
  liked: 'Most liked',
} as const

export type GallerySort = keyof typeof SORTS

/** Which part of the gallery an address shows. Several of one kind: any of them. */
export type GalleryQuery = {
  /** What is searched for; empty for everything. */
  q: string
  /** Slugs, in the order of the alphabet, each once; so that a choice has one address. */
  categories: string[]
  tags: string[]
  /** `#rrggbb` */
  colors: string[]
  sort: GallerySort
  /** From 1. */
  page: number
}

/** The filters among the parts of a query. */
export type GalleryFilter = 'categories' | 'tags' | 'colors'

type SearchParams = Record<string, string | string[] | undefined>

const MAX_PAGE = 100_000
const UNKNOWN_SLUG = '-'

/** Reads the address. What makes no sense falls back to the default; nothing throws. */
export function parseGalleryQuery(params: SearchParams): GalleryQuery {
  const page = Number(single(params.page) ?? 1)
  const query = {
    q: searchText(single(params.q) ?? ''),
    categories: distinct(list(params.category).map(slug)),
    tags: distinct(list(params.tag).map(slug)),
    colors: distinct(list(params.color).flatMap(color)),
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
  }
  const sort = single(params.sort)
  return { ...query, sort: sortsOf(query).find((known) => known === sort) ?? defaultSort(query) }
}

/** The one address of a part of the gallery: defaults are left out, the order is fixed. */
export function galleryHref(query: Partial<GalleryQuery>): string {
  const { q = '', categories = [], tags = [], colors = [], sort, page = 1 } = query
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const one of distinct(categories)) params.append('category', one)
  for (const one of distinct(tags)) params.append('tag', one)
  for (const one of distinct(colors)) params.append('color', one.replace('#', ''))
  if (sort && sort !== 'best' && sort !== defaultSort({ q, colors })) params.set('sort', sort)
  if (page > 1) params.set('page', String(page))
  const search = params.toString()
  return search ? `/?${search}` : '/'
}

/** The same query with one value of a filter more, or without it where it was there; first page. */
export function toggled(query: GalleryQuery, filter: GalleryFilter, value: string): GalleryQuery {
  const values = query[filter]
  const isOn = values.includes(value)
  const next = isOn ? values.filter((one) => one !== value) : [...values, value]
  return { ...query, [filter]: next, page: 1 }
}

/** True for the plain home page, which opens with more than the grid. */
export function isFrontPage(query: GalleryQuery): boolean {
  return !isRefined(query) && query.categories.length === 0 && query.page === 1
}

/** True where more is asked for than a category: then a choice adds to what is chosen already. */
export function isRefined({ q, categories, tags, colors }: GalleryQuery): boolean {
  return q !== '' || categories.length > 1 || tags.length > 0 || colors.length > 0
}

/** True for one of the endless combinations, which need no place in a search engine of the web. */
export function isCombination(query: GalleryQuery): boolean {
  return isSearch(query) || countFilters(query) > 1
}

/** How many filters are on, the text aside. */
export function countFilters({ categories, tags, colors }: GalleryQuery): number {
  return categories.length + tags.length + colors.length
}

/** A text, and a colour too, can be matched better or worse. */
function isSearch({ q, colors }: Pick<GalleryQuery, 'q' | 'colors'>): boolean {
  return q !== '' || colors.length > 0
}

/** The orders that a query can have, its default first. */
export function sortsOf(query: Pick<GalleryQuery, 'q' | 'colors'>): GallerySort[] {
  const sorts = Object.keys(SORTS) as GallerySort[]
  return isSearch(query) ? sorts : sorts.filter((sort) => sort !== 'best')
}

function defaultSort(query: Pick<GalleryQuery, 'q' | 'colors'>): GallerySort {
  return isSearch(query) ? 'best' : 'popular'
}

/** Too long a text is cut, like the field for it does. */
function searchText(text: string): string {
  return normaliseSearchText(normaliseSearchText(text).slice(0, MAX_SEARCH_TEXT_LENGTH))
}

/** No slug has another character; a text that cannot be one leads to nothing that exists. */
function slug(text: string): string {
  return SLUG_PATTERN.test(text) ? text : UNKNOWN_SLUG
}

function color(text: string): string[] {
  const read = readFilterValue('color', text)
  return read.ok ? [read.value] : []
}

function distinct(values: string[]): string[] {
  return [...new Set(values)].sort().slice(0, MAX_FILTER_VALUES)
}

/** An empty parameter is none. */
function list(value: string | string[] | undefined): string[] {
  return [value ?? []].flat().filter((text) => text !== '')
}

/** Of a repeated one the first counts. */
function single(value: string | string[] | undefined): string | undefined {
  return list(value)[0]
}
