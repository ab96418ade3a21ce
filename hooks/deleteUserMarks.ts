import type { CollectionBeforeDeleteHook } from 'payload'

/** Likes and favourites go with their user. */
export const deleteUserMarks: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const collection of ['likes', 'favorites'] as const) {
    await req.payload.db.deleteMany({ collection, where: { user: { equals: id } }, req })
  }
}
