import { type FilterKey, MAX_FILTER_VALUES, readFilterValue } from '@/domain/search/filter-values'
import {
  MAX_SEARCH_TEXT_LENGTH,
  normaliseSearchText,
  TRENDING_WINDOWS,
  type TrendingWindow,
} from '@/domain/search/search-query'

/** Orders of the gallery with what the switch says. The first only where something is looked for. */
export const SORTS = {
  best: 'Best match',
  popular: 'Popular',
  trending: 'Trending',
  newest: 'Newest',
  liked: 'Most liked',
  viewed: 'Most seen',
  title: 'A to Z',
  random: 'Random',
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
  /** As in the search document: `v7`, `niji6`. */
  models: string[]
  /** Null: premium or not. */
  premium: boolean | null
  /** Null: put forward by the editors or not. */
  featured: boolean | null
  sort: GallerySort
  /** Of `trending`. */
  window: TrendingWindow
  /** Of `random`: the same seed gives the same order. */
  seed: number
  /** From 1. */
  page: number
}

/** The filters among the parts of a query. */
export type GalleryFilter = 'categories' | 'tags' | 'colors' | 'models'

type SearchParams = Record<string, string | string[] | undefined>

const MAX_PAGE = 100_000
const MAX_SEED = 2_147_483_647
const DEFAULT_WINDOW: TrendingWindow = 'week'
/** Leads to nothing that exists. */
const UNKNOWN = '-'

/** Reads the address. What makes no sense falls back to the default; nothing throws. */
export function parseGalleryQuery(params: SearchParams): GalleryQuery {
  const query = {
    q: searchText(single(params.q) ?? ''),
    categories: values(params.category, 'category'),
    tags: values(params.tag, 'tag'),
    colors: values(params.color, 'color').filter((value) => value !== UNKNOWN),
    models: values(params.model, 'model').filter((value) => value !== UNKNOWN),
    premium: flag(params.premium),
    featured: flag(params.featured),
    window: TRENDING_WINDOWS.find((one) => one === single(params.window)) ?? DEFAULT_WINDOW,
    seed: number(params.seed, { min: 0, max: MAX_SEED, fallback: 0 }),
    page: number(params.page, { min: 1, max: MAX_PAGE, fallback: 1 }),
  }
  const sort = single(params.sort)
  return { ...query, sort: sortsOf(query).find((known) => known === sort) ?? defaultSort(query) }
}

/** The same from the parameters of an address as browsers have them. */
export function readGalleryQuery(params: URLSearchParams): GalleryQuery {
  const names = [...new Set(params.keys())]
  return parseGalleryQuery(Object.fromEntries(names.map((name) => [name, params.getAll(name)])))
}

/**
 * The one address of a part of the gallery. A category or a tag by itself has a page of its own,
 * everything else is `/browse`.
 */
export function galleryHref(query: Partial<GalleryQuery>): string {
  const [only, ...others] = galleryParams(query)
  const [name, value] = only ?? []
  const hasOwnPage = others.length === 0 && (name === 'category' || name === 'tag')
  return hasOwnPage ? `/${name}/${encodeURIComponent(value ?? '')}` : browseHref(query)
}

/** The same, but always `/browse`, for those who are still choosing. */
export function browseHref(query: Partial<GalleryQuery>): string {
  return withParams('/browse', galleryParams(query))
}

/** Leads to some style of this part of the gallery, each time to another. */
export function randomHref(query: Partial<GalleryQuery>): string {
  return withParams('/random', galleryParams({ ...query, sort: undefined, page: 1 }))
}

/** The parameters of an address: defaults are left out, the order is fixed. */
export function galleryParams(query: Partial<GalleryQuery>): URLSearchParams {
  const { q = '', categories = [], tags = [], colors = [], models = [], page = 1 } = query
  const { premium = null, featured = null, sort, window = DEFAULT_WINDOW, seed = 0 } = query
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const one of distinct(categories)) params.append('category', one)
  for (const one of distinct(tags)) params.append('tag', one)
  for (const one of distinct(colors)) params.append('color', one.replace('#', ''))
  for (const one of distinct(models)) params.append('model', one)
  if (premium !== null) params.set('premium', String(premium))
  if (featured !== null) params.set('featured', String(featured))
  if (sort && sort !== 'best' && sort !== defaultSort({ q, colors })) params.set('sort', sort)
  if (sort === 'trending' && window !== DEFAULT_WINDOW) params.set('window', window)
  if (sort === 'random' && seed > 0) params.set('seed', String(seed))
  if (page > 1) params.set('page', String(page))
  return params
}

/** The same query for another text; first page. */
export function searchedFor(query: GalleryQuery, text: string): GalleryQuery {
  return changed(query, { q: searchText(text) })
}

/** The same query with one value of a filter more, or without it where it was there; first page. */
export function toggled(query: GalleryQuery, filter: GalleryFilter, value: string): GalleryQuery {
  const values = query[filter]
  const isOn = values.includes(value)
  const next = isOn ? values.filter((one) => one !== value) : [...values, value]
  return changed(query, { [filter]: next })
}

/** The same query with a flag set so, or unset where it was; first page. */
export function flagged(
  query: GalleryQuery,
  flag: 'premium' | 'featured',
  value: boolean,
): GalleryQuery {
  return changed(query, { [flag]: query[flag] === value ? null : value })
}

/** The same text and order without any filter. */
export function unfiltered(query: GalleryQuery): GalleryQuery {
  const lists = { categories: [], tags: [], colors: [], models: [] }
  return changed(query, { ...lists, premium: null, featured: null })
}

/** The first page of something else. An order that nobody has chosen is the usual one there. */
function changed(query: GalleryQuery, change: Partial<GalleryQuery>): GalleryQuery {
  const next = { ...query, ...change, page: 1 }
  const isChosen = query.sort !== defaultSort(query)
  return { ...next, sort: isChosen ? query.sort : defaultSort(next) }
}

/** True for one of the endless combinations, which need no place in a search engine of the web. */
export function isCombination(query: GalleryQuery): boolean {
  return isSearch(query) || countFilters(query) > 1
}

/** How many filters are on, the text aside. */
export function countFilters(query: GalleryQuery): number {
  const { categories, tags, colors, models, premium, featured } = query
  const flags = [premium, featured].filter((value) => value !== null)
  return categories.length + tags.length + colors.length + models.length + flags.length
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

function withParams(path: string, params: URLSearchParams): string {
  const text = String(params)
  return text === '' ? path : `${path}?${text}`
}

/** Too long a text is cut, like the field for it does. */
function searchText(text: string): string {
  return normaliseSearchText(normaliseSearchText(text).slice(0, MAX_SEARCH_TEXT_LENGTH))
}

/** What cannot be a value of its kind leads to nothing that exists. */
function values(value: string | string[] | undefined, key: FilterKey): string[] {
  return distinct(
    list(value).map((text) => {
      const read = readFilterValue(key, text)
      return read.ok ? read.value : UNKNOWN
    }),
  )
}

function flag(value: string | string[] | undefined): boolean | null {
  const text = single(value)
  return text === 'true' || text === 'false' ? text === 'true' : null
}

type Range = { min: number; max: number; fallback: number }

function number(value: string | string[] | undefined, { min, max, fallback }: Range): number {
  const found = Number(single(value) ?? fallback)
  return Number.isInteger(found) && found >= min && found <= max ? found : fallback
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
