import type { Payload } from 'payload'

/** More categories than a person would browse. */
const MAX_CATEGORIES = 100

/** Every category in its editors' order. */
export async function listCategories(payload: Payload) {
  const { docs } = await payload.find({
    collection: 'categories',
    overrideAccess: false,
    depth: 0,
    select: { name: true, slug: true, icon: true, description: true, featured: true },
    sort: ['sortOrder', 'name'],
    limit: MAX_CATEGORIES,
    pagination: false,
  })
  return docs
}
