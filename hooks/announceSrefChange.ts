import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { enqueue } from '@/server/queue/enqueue'

/**
 * Tells the worker that a style may look different to the public. Only the id travels: the worker
 * reads the state that was committed. A rolled-back save takes its message back with it.
 */
export const announceSrefChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  await enqueue({ req, queue: 'sref-changed', data: { srefIds: [doc.id] } })
  return doc
}

export const announceSrefDelete: CollectionAfterDeleteHook = async ({ id, req }) => {
  await enqueue({ req, queue: 'sref-changed', data: { srefIds: [String(id)] } })
}
