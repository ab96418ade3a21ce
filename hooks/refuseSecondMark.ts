import { APIError, type CollectionBeforeChangeHook } from 'payload'

const CONFLICT = 409

/** A second mark of the same style is told in a sentence, before the unique index would do it. */
export const refuseSecondMark: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  const { docs } = await req.payload.find({
    collection: collection.slug,
    where: { and: [{ user: { equals: data.user } }, { sref: { equals: data.sref } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  if (!docs[0]) return data
  throw new APIError('You have marked this style already.', CONFLICT, { id: docs[0].id }, true)
}
