import type { PayloadRequest, Where } from 'payload'

/** Deletes the likes and favourites that match, within the request's transaction. */
export async function deleteMarks(req: PayloadRequest, where: Where): Promise<void> {
  for (const collection of ['likes', 'favorites'] as const) {
    await req.payload.db.deleteMany({ collection, where, req })
  }
}
