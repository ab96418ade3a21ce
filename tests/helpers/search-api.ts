import type { ErrorAnswer } from '@/domain/api/errors'
import { callRoute, type RouteAnswer } from './call-route'
import { startGallery } from './gallery'
import { addUsers } from './make-content'
import { addSearchContent } from './search-content'

type Headers = Record<string, string>

/** Asks one address: what stands behind its fixed part (`?q=ink`, `harbour-mist?limit=3`). */
export type Ask = <Body = ErrorAnswer>(
  rest: string,
  headers?: Headers,
) => Promise<RouteAnswer<Body>>

export type SearchApi = Awaited<ReturnType<typeof startSearchApi>>

/** A gallery with content for searching, and the real handlers of the search API. */
export async function startSearchApi() {
  const gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '' } })
  const { payload } = gallery
  const content = await addSearchContent(payload)
  const { tokens, ids } = await addUsers(payload)
  const routes = {
    search: await import('@/app/api/search/route'),
    suggest: await import('@/app/api/search/suggest/route'),
    sref: await import('@/app/api/sref/route'),
    similar: await import('@/app/api/sref/[ref]/similar/route'),
    missing: await import('@/app/api/[...missing]/route'),
  }
  const search: Ask = (rest, headers) =>
    callRoute(routes.search.GET, `/api/search${rest}`, { headers, params: {} })
  const suggest: Ask = (rest, headers) =>
    callRoute(routes.suggest.GET, `/api/search/suggest${rest}`, { headers, params: {} })
  const list: Ask = (rest, headers) =>
    callRoute(routes.sref.GET, `/api/sref${rest}`, { headers, params: {} })
  const similar: Ask = (rest, headers) => {
    const [ref = '', query = ''] = rest.split('?')
    const path = `/api/sref/${encodeURIComponent(ref)}/similar?${query}`
    return callRoute(routes.similar.GET, path, { headers, params: { ref } })
  }
  return {
    ...{ payload, content, ids, routes, search, suggest, list, similar },
    /** Headers with which a kind of user (see `addUsers`) signs a request. */
    as: (name: string): Headers => ({ authorization: `JWT ${tokens[name]}` }),
    tokens,
    stop: async () => {
      const { closeSearch } = await import('@/server/search/get-search')
      await closeSearch(payload)
      await gallery.stop()
    },
  }
}
