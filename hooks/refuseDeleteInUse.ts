import { APIError, type CollectionBeforeDeleteHook, type Where } from 'payload'

const CONFLICT = 409
const TITLES_SHOWN = 3

const USES: Record<'categories' | 'media' | 'models', { what: string; paths: string[] }> = {
  categories: { what: 'category', paths: ['categories'] },
  media: { what: 'picture', paths: ['samples.image'] },
  models: {
    what: 'model',
    paths: ['defaults.model', 'defaults.styleVersion', 'samples.model', 'samples.styleVersion'],
  },
}

/**
 * Refuses to delete what styles still point at, and names some of them. Drafts, also those over a
 * published style, and the trash count as use.
 */
export function refuseDeleteInUse(collection: keyof typeof USES): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const { what, paths } = USES[collection]
    const where: Where = { or: paths.map((path) => ({ [path]: { equals: id } })) }
    const find = (draft: boolean) =>
      req.payload.find({
        collection: 'srefs',
        where,
        depth: 0,
        draft,
        limit: TITLES_SHOWN,
        select: { title: true },
        trash: true,
        req,
      })
    const published = await find(false)
    const { docs, totalDocs } = published.totalDocs > 0 ? published : await find(true)
    if (totalDocs === 0) return
    const titles = docs.map(({ title }) => `“${title ?? 'untitled'}”`).join(', ')
    const rest = totalDocs > docs.length ? ` and ${totalDocs - docs.length} more` : ''
    throw new APIError(`This ${what} is used by ${titles}${rest}.`, CONFLICT, null, true)
  }
}
