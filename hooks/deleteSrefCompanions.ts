import type { CollectionBeforeDeleteHook } from 'payload'
import { transactionDb } from '@/server/db/transaction-db'
import { deleteMarksOfSref } from '@/server/marks/delete-marks-of-sref'
import { syncPictureVisibility } from '@/server/media/sync-picture-visibility'
import { relationId } from '@/server/sref/to-public-samples'

/**
 * Likes, favourites and counters go with their style, and pictures that nothing else shows are
 * closed. It reads the row itself: what a hook after the delete is given depends on the request.
 */
export const deleteSrefCompanions: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { db } = req.payload
  const srefId = String(id)
  const transaction = await transactionDb(req)
  await deleteMarksOfSref(transaction, srefId)
  await syncPictureVisibility(transaction, {
    srefIds: [srefId],
    exceptSrefId: srefId,
  })
  const sref = await db.findOne<{ id: string; counters?: string | null }>({
    collection: 'srefs',
    where: { id: { equals: id } },
    req,
  })
  const countersId = relationId(sref?.counters)
  if (!countersId) return
  await db.deleteMany({ collection: 'sref-counters', where: { id: { equals: countersId } }, req })
}
