import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { withTransaction } from '@/server/db/transaction-db'
import { writeSearchDocuments } from '@/server/search/documents/write-search-documents'

/**
 * The search document changes in the transaction of the style, so that what is found and what is
 * published can never differ. It is made from the public row: a draft saved over a published style
 * leaves it alone.
 */
export const writeSearchDocument: CollectionAfterChangeHook = async ({ doc, req }) => {
  await write(req, doc.id)
  return doc
}

export const removeSearchDocument: CollectionAfterDeleteHook = async ({ id, req }) => {
  await write(req, String(id))
}

function write(req: PayloadRequest, srefId: string) {
  return withTransaction(req, (db) => writeSearchDocuments(db, [srefId], { isUrgent: true }))
}
