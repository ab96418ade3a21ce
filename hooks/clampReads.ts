import type { CollectionBeforeOperationHook } from 'payload'
import { isEditor, viewerOf } from '@/access/roles'

/** Documents that one request of a visitor or member may read. */
const MAX_LIMIT = 100

/** Postgres counts rows to skip in 64 bits; nobody turns this many pages. */
const MAX_PAGE = 100_000

/**
 * Bounds what a request may read at once. `limit=0` and `pagination=false` mean "everything" to
 * Payload, for anyone. Editors are exempt, as is the system's own code.
 */
export const clampReads: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'read' || overrideAccess || isEditor(viewerOf({ req }))) return args
  if (!('limit' in args) && !('pagination' in args)) return args
  const limit = Number(args.limit)
  const isBounded = Number.isInteger(limit) && limit > 0
  const page = Number(args.page ?? 1)
  return {
    ...args,
    limit: isBounded ? Math.min(limit, MAX_LIMIT) : MAX_LIMIT,
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
    pagination: true,
  }
}
