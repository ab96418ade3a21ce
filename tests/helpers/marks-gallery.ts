import type { ErrorAnswer } from '@/domain/api/errors'
import type { FavoritesAnswer } from '@/domain/api/favorites'
import type { UserMarks } from '@/domain/api/user-marks'
import { callRoute, type RouteAnswer } from './call-route'
import { startGallery } from './gallery'
import { addPicture, addSref, addUsers } from './make-content'

export type MarkName = 'like' | 'favorite'

export type MarkAnswer = {
  liked?: boolean
  favorited?: boolean
  count: number
} & Partial<ErrorAnswer>

/** A gallery of a few styles and users, and the real handlers of likes and favourites. */
export async function startMarksGallery() {
  const gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '' } })
  const { payload } = gallery
  const { tokens, ids } = await addUsers(payload)
  const category = await payload.create({ collection: 'categories', data: { name: 'Ink' } })
  const picture = await addPicture(payload, 1)
  const add = (input: { title: string; code: string; premium?: boolean; status?: 'draft' }) =>
    addSref(payload, { ...input, pictureIds: [picture.id], categoryId: category.id })
  const srefs = {
    free: await add({ title: 'Harbour mist', code: '1747943467' }),
    premium: await add({ title: 'Night market', code: '2849203750', premium: true }),
    draft: await add({ title: 'Not yet', code: '77777', status: 'draft' }),
  }
  const routes = {
    like: await import('@/app/api/sref/[ref]/like/route'),
    favorite: await import('@/app/api/sref/[ref]/favorite/route'),
    favorites: await import('@/app/api/user/favorites/route'),
    marks: await import('@/app/api/user/marks/route'),
  }
  const as = (name: string): Record<string, string> =>
    tokens[name] ? { authorization: `JWT ${tokens[name]}` } : {}

  return {
    ...{ gallery, payload, ids, srefs, add, as },
    mark: (method: 'POST' | 'DELETE', kind: MarkName, ref: string, name: string) =>
      callRoute<MarkAnswer>(routes[kind][method], `/api/sref/${ref}/${kind}`, {
        method,
        headers: as(name),
        params: { ref },
      }),
    listFavorites: (name: string, query = ''): Promise<RouteAnswer<FavoritesAnswer>> =>
      callRoute(routes.favorites.GET, `/api/user/favorites${query}`, { headers: as(name) }),
    listMarks: (name: string): Promise<RouteAnswer<UserMarks>> =>
      callRoute(routes.marks.GET, '/api/user/marks', { headers: as(name) }),
    countersOf: async (srefId: string) => {
      const { counters } = await payload.findByID({ collection: 'srefs', id: srefId, depth: 1 })
      return counters as { likes: number; favorites: number }
    },
    countRows: async (collection: 'likes' | 'favorites', srefId: string) => {
      const { totalDocs } = await payload.count({ collection, where: { sref: { equals: srefId } } })
      return totalDocs
    },
  }
}
