import type { Payload } from 'payload'
import type { CategoriesAnswer } from '@/domain/api/categories'
import { EVERYTHING } from '@/domain/search/search-query'
import { getSearch } from '../search/get-search'
import { listCategories } from './list-categories'

/** Every category in the editors' order, with the number of published styles in it. */
export async function countCategories(payload: Payload): Promise<CategoriesAnswer['docs']> {
  const [categories, { facets }] = await Promise.all([
    listCategories(payload),
    getSearch(payload).search({ ...EVERYTHING, limit: 1, facets: ['category'] }),
  ])
  const counts = new Map(facets.category?.map(({ value, count }) => [value, count]))
  return categories.flatMap(({ slug, name, description, icon, featured }) => {
    if (!slug) return []
    const count = counts.get(slug) ?? 0
    return [
      {
        slug,
        name,
        description: description || null,
        icon: icon || null,
        featured: featured ?? false,
        count,
      },
    ]
  })
}

export async function isCategory(payload: Payload, slug: string): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'categories',
    overrideAccess: false,
    where: { slug: { equals: slug } },
  })
  return totalDocs > 0
}
