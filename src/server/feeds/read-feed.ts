import type { Payload } from 'payload'
import type { SearchDocument } from '@/domain/search/search-document'
import { EVERYTHING, NO_FILTERS } from '@/domain/search/search-query'
import { getSearch } from '../search/get-search'
import { listCategories } from '../sref/list-categories'

/** The newest styles of the gallery or of one category. */
export type Feed = {
  title: string
  description: string
  /** The page that it follows, from `/` on. */
  path: string
  /** The newest first. */
  items: SearchDocument[]
}

const ITEM_COUNT = 30

/** Null where there is no such category. */
export async function readFeed(payload: Payload, categorySlug?: string): Promise<Feed | null> {
  const category = categorySlug === undefined ? null : await findCategory(payload, categorySlug)
  if (category === undefined) return null
  const { hits } = await getSearch(payload).search({
    ...EVERYTHING,
    order: 'newest',
    limit: ITEM_COUNT,
    filters: { ...NO_FILTERS, categories: category?.slug ? [category.slug] : [] },
  })
  const items = hits.map(({ document }) => document)
  if (!category) return { ...WHOLE_GALLERY, items }
  return {
    title: `${category.name} · SREF Gallery`,
    description: category.description || `The newest styles in ${category.name}.`,
    path: `/category/${category.slug}`,
    items,
  }
}

const WHOLE_GALLERY = {
  title: 'SREF Gallery',
  description: 'The newest Midjourney style references, each shown on four subjects.',
  path: '/',
}

async function findCategory(payload: Payload, slug: string) {
  return (await listCategories(payload)).find((category) => category.slug === slug)
}
