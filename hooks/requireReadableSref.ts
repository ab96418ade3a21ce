import { type CollectionBeforeChangeHook, NotFound } from 'payload'

/** A mark needs a style that its owner can see: drafts and trash answer as if they did not exist. */
export const requireReadableSref: CollectionBeforeChangeHook = async ({ data, req }) => {
  const { totalDocs } = await req.payload.count({
    collection: 'srefs',
    where: { id: { equals: data.sref } },
    overrideAccess: false,
    req,
  })
  if (totalDocs === 0) throw new NotFound(req.t)
  return data
}
