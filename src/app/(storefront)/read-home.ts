import { cache } from 'react'
import { type GalleryQuery, isFrontPage } from '@/features/gallery/gallery-query'
import { findTagBySlug } from '@/server/sref/find-tag-by-slug'
import { listCategories } from '@/server/sref/list-categories'
import { listSrefs } from '@/server/sref/list-srefs'
import { getGallery } from './get-gallery'
import { toCardSref, toCategory } from './to-card-sref'

const PAGE_SIZE = 24
const FEATURED_COUNT = 8

/**
 * Everything that one page of the gallery shows. Null where the category or tag of the address does
 * not exist.
 */
export async function readHome(query: GalleryQuery) {
  const [payload, filter] = await Promise.all([getGallery(), readFilter(query.category, query.tag)])
  if (filter === null) return null
  const { categories, category, tag } = filter
  const [listed, featured] = await Promise.all([
    listSrefs({
      payload,
      order: query.sort,
      categoryId: category?.id,
      tagId: tag?.id,
      page: query.page,
      limit: PAGE_SIZE,
    }),
    isFrontPage(query) ? listSrefs({ payload, isFeatured: true, limit: FEATURED_COUNT }) : null,
  ])
  return {
    categories: categories.map((one) => ({ ...toCategory(one), srefCount: one.srefCount })),
    category,
    tag,
    srefs: listed.docs.map(toCardSref),
    total: listed.total,
    pageCount: listed.pageCount,
    featured: featured?.docs.map(toCardSref) ?? [],
  }
}

/** The category and tag that an address names; the page and its metadata share one reading. */
export const readFilter = cache(async (categorySlug?: string, tagSlug?: string) => {
  const payload = await getGallery()
  const [categories, tag] = await Promise.all([
    listCategories(payload),
    tagSlug ? findTagBySlug({ payload, slug: tagSlug }) : undefined,
  ])
  const category = categories.find(({ slug }) => slug === categorySlug)
  const isUnknown = (categorySlug && !category) || tag === null
  return isUnknown ? null : { categories, category, tag: tag ?? undefined }
})
