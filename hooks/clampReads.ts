import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { isEditor, viewerOf } from '@/access/roles'
import { countRelations } from '@/server/caps/count-relations'
import { type Asked, findExcess } from '@/server/caps/find-excess'
import { EDITOR_CAPS, type QueryCaps, READER_CAPS } from '@/server/caps/query-caps'

const BAD_REQUEST = 400

/** Postgres counts rows to skip in 64 bits; nobody turns this many pages. */
const MAX_PAGE = 100_000

const LISTS = ['read', 'readDistinct', 'findVersions']

/**
 * Bounds what a request may ask for, over REST and GraphQL alike: `limit=0` and `pagination=false` mean
 * "everything" to Payload, for anyone, and filters of any size are taken. The system's own code is
 * exempt, as is what Payload reads itself to fill in relations.
 *
 * @throws APIError 400 for a filter, order or selection that is too large.
 */
export const clampReads: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess) return args
  const caps = isEditor(viewerOf({ req })) ? EDITOR_CAPS : READER_CAPS
  const relations = relationIds(args)
  if (relations) return { ...args, limit: relations.length }
  const { collections } = req.payload
  const excess = findExcess(args as Asked, caps, (path) =>
    countRelations({ path, collection, collections }),
  )
  if (excess) throw new APIError(excess, BAD_REQUEST, null, true)
  if (!LISTS.includes(operation)) return args
  const depth = bound(args, 'depth', caps.maxDepth)
  if (!('limit' in args) && !('pagination' in args)) return { ...args, ...depth }
  return { ...args, ...depth, ...boundJoins(args, caps), ...boundPage(args, caps) }
}

/**
 * The ids that Payload's data loader asks for when it fills in relations. They follow from documents
 * that were read within bounds; a list cut off here would lose relations. No request can set
 * `disableErrors`.
 */
function relationIds(args: object): unknown[] | null {
  if (!('disableErrors' in args && args.disableErrors === true && 'where' in args)) return null
  const { where } = args as { where?: { id?: { in?: unknown } } }
  const ids = where?.id?.in
  return Array.isArray(ids) && ids.length > 0 ? ids : null
}

function boundPage(args: object, { maxLimit }: Pick<QueryCaps, 'maxLimit'>) {
  const { limit, page, pagination } = args as Record<string, unknown>
  const isPage = isWhole(page) && page >= 1 && page <= MAX_PAGE
  const isBounded = isWhole(limit) && limit > 0
  return {
    page: isPage ? page : 1,
    ...(isBounded && { limit: Math.min(limit, maxLimit) }),
    // Left out, it is Payload's ten; whatever else was given means everything.
    ...(!isBounded && (limit !== undefined || pagination === false) && asMany(maxLimit)),
  }
}

const asMany = (limit: number) => ({ limit, pagination: true })

function boundJoins(args: object, { maxLimit }: QueryCaps) {
  const { joins } = args as { joins?: unknown }
  if (typeof joins !== 'object' || joins === null) return {}
  const bounded = Object.entries(joins).map(([name, join]) => {
    const isAsked = typeof join === 'object' && join !== null && 'limit' in join
    return [name, isAsked ? { ...join, ...boundPage(join, { maxLimit }) } : join]
  })
  return { joins: Object.fromEntries(bounded) }
}

function bound(args: object, name: 'depth', max: number) {
  const value: unknown = (args as Record<string, unknown>)[name]
  if (value === undefined) return {}
  return { [name]: isWhole(value) && value >= 0 ? Math.min(value, max) : 0 }
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value)
}
