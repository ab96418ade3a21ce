import { SLUG_PATTERN } from '@/domain/slug'

/** Orders of the gallery, the default first, with what the switch says. */
export const SORTS = { popular: 'Popular', newest: 'Newest', liked: 'Most liked' } as const

export type GallerySort = keyof typeof SORTS

/** Which part of the gallery an address shows. */
export type GalleryQuery = {
  category?: string
  tag?: string
  sort: GallerySort
  /** From 1. */
  page: number
}

type SearchParams = Record<string, string | string[] | undefined>

const MAX_PAGE = 100_000
const UNKNOWN_SLUG = '-'

/** Reads the address. What makes no sense falls back to the default; nothing throws. */
export function parseGalleryQuery(params: SearchParams): GalleryQuery {
  const sort = single(params.sort)
  const page = Number(single(params.page) ?? 1)
  return {
    category: slug(single(params.category)),
    tag: slug(single(params.tag)),
    sort: sort !== undefined && isSort(sort) ? sort : 'popular',
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
  }
}

/** The one address of a part of the gallery: defaults are left out, the order is fixed. */
export function galleryHref(query: Partial<GalleryQuery>): string {
  const params = new URLSearchParams()
  if (query.category) params.set('category', query.category)
  if (query.tag) params.set('tag', query.tag)
  if (query.sort && query.sort !== 'popular') params.set('sort', query.sort)
  if (query.page && query.page > 1) params.set('page', String(query.page))
  const search = params.toString()
  return search ? `/?${search}` : '/'
}

/** True for the plain home page, which opens with more than the grid. */
export function isFrontPage(query: GalleryQuery): boolean {
  return !query.category && !query.tag && query.page === 1
}

function isSort(text: string): text is GallerySort {
  return Object.hasOwn(SORTS, text)
}

/** No slug has another character; a text that cannot be one leads to nothing that exists. */
function slug(text: string | undefined): string | undefined {
  return text === undefined || SLUG_PATTERN.test(text) ? text : UNKNOWN_SLUG
}

/** An empty parameter is none; of a repeated one the first counts. */
function single(value: string | string[] | undefined): string | undefined {
  return (Array.isArray(value) ? value[0] : value) || undefined
}
