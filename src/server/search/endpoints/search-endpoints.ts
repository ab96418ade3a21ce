import type { Endpoint } from 'payload'
import { isAdmin, viewerOf } from '@/access/roles'
import type { SearchRunKind } from '@/domain/search/search-status'
import { readSearchStatus } from '../pipe/read-search-status'
import { requestSearchRun } from '../pipe/request-search-run'
import { retryDeadLetters } from '../pipe/retry-dead-letters'
import { staffHandler } from './staff-handler'

/**
 * What the search panel of the admin asks, under `/api/cms/search`. Editors look and try again what
 * was given up; passes over everything are for admins.
 *
 * | | answers |
 * |---|---|
 * | `GET status` | 200 `SearchStatus` and `canStartRuns` |
 * | `POST reconcile`, `POST reindex` | 202 `{ requested }`: a worker takes it up |
 * | `POST retry` | 200 `{ retried }`, the number of messages |
 */
export const searchEndpoints: Endpoint[] = [
  {
    path: '/search/status',
    method: 'get',
    handler: staffHandler({
      role: 'editor',
      handle: async (req) => {
        const status = await readSearchStatus(req.payload)
        return { body: { ...status, canStartRuns: isAdmin(viewerOf({ req })) } }
      },
    }),
  },
  runEndpoint('reconcile'),
  runEndpoint('reindex'),
  {
    path: '/search/retry',
    method: 'post',
    handler: staffHandler({
      role: 'editor',
      handle: async ({ payload }) => ({ body: { retried: await retryDeadLetters(payload) } }),
    }),
  },
]

function runEndpoint(kind: SearchRunKind): Endpoint {
  return {
    path: `/search/${kind}`,
    method: 'post',
    handler: staffHandler({
      role: 'admin',
      handle: async ({ payload }) => {
        await requestSearchRun(payload, kind)
        return { status: 202, body: { requested: kind } }
      },
    }),
  }
}
