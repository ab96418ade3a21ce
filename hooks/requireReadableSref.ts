import { APIError, type CollectionBeforeChangeHook, NotFound } from 'payload'

const CONFLICT = 409

/** A mark needs a style that its owner can see: drafts and trash answer as if they did not exist. */
export const requireReadableSref: CollectionBeforeChangeHook = async ({
  collection,
  data,
  req,
}) => {
  const { totalDocs } = await req.payload.count({
    collection: 'srefs',
    where: { id: { equals: data.sref } },
    overrideAccess: false,
    req,
  })
  if (totalDocs === 0) throw new NotFound(req.t)
  const { docs } = await req.payload.find({
    collection: collection.slug,
    where: { and: [{ user: { equals: data.user } }, { sref: { equals: data.sref } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  if (docs[0]) {
    throw new APIError('You have marked this style already.', CONFLICT, { id: docs[0].id }, true)
  }
  return data
}
