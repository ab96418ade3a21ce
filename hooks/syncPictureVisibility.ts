import type { CollectionAfterChangeHook } from 'payload'
import { transactionDb } from '@/server/db/transaction-db'
import { syncPictureVisibility as sync } from '@/server/media/sync-picture-visibility'

/** Publishing, unpublishing and trashing a style opens and closes its pictures with it. */
export const syncPictureVisibility: CollectionAfterChangeHook = async ({ doc, req }) => {
  await sync(await transactionDb(req), { srefIds: [doc.id] })
  return doc
}
