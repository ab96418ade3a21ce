import { cache } from 'react'
import type { GalleryQuery } from '@/features/gallery/gallery-query'
import { findTags } from '@/server/sref/find-tags'
import { listCategories } from '@/server/sref/list-categories'
import { getGallery } from '../get-gallery'
import { addressOf, toCategory } from './stored-document'

/**
 * The categories and tags that an address names, and all categories. Null where one of them does not
 * exist. The page and its metadata share one reading.
 */
export function readFilters({ categories, tags }: Pick<GalleryQuery, 'categories' | 'tags'>) {
  return readBySlugs(categories.join(' '), tags.join(' '))
}

export type GalleryFilters = NonNullable<Awaited<ReturnType<typeof readFilters>>>

const readBySlugs = cache(async (categorySlugs: string, tagSlugs: string) => {
  const payload = await getGallery()
  const wanted = { categories: split(categorySlugs), tags: split(tagSlugs) }
  const [stored, tagsFound] = await Promise.all([
    listCategories(payload),
    findTags({ payload, slugs: wanted.tags }),
  ])
  const all = stored.map(({ description, ...one }) => ({ ...toCategory(one), description }))
  const categories = all.filter(({ slug }) => wanted.categories.includes(slug))
  const tags = tagsFound.map(({ id, name, slug }) => ({ name, slug: addressOf({ id, slug }) }))
  const areKnown =
    categories.length === wanted.categories.length && tags.length === wanted.tags.length
  return areKnown ? { all, categories, tags } : null
})

function split(slugs: string): string[] {
  return slugs === '' ? [] : slugs.split(' ')
}
