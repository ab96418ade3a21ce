import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook } from 'payload'
import { transactionDb } from '@/server/db/transaction-db'
import { syncPictureVisibility } from '@/server/media/sync-picture-visibility'
import { relationId } from '@/server/sref/to-public-samples'

/** Likes and favourites cannot outlive their style. */
export const deleteSrefMarks: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const collection of ['likes', 'favorites'] as const) {
    await req.payload.db.deleteMany({ collection, where: { sref: { equals: id } }, req })
  }
}

/** The counters go with their style, and pictures that nothing else shows are closed. */
export const deleteSrefCompanions: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const countersId = relationId(doc.counters)
  if (countersId) {
    await req.payload.db.deleteMany({
      collection: 'sref-counters',
      where: { id: { equals: countersId } },
      req,
    })
  }
  const pictureIds = (doc.samples ?? []).flatMap((sample: { image?: string | { id: string } }) => {
    const id = relationId(sample.image)
    return id ? [id] : []
  })
  await syncPictureVisibility(await transactionDb(req), { pictureIds })
}
