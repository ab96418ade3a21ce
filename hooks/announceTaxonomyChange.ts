import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { transactionDb } from '@/server/db/transaction-db'
import { enqueue } from '@/server/queue/enqueue'
import type { TaxonomyCollection } from '@/server/queue/queues'
import { announceTaxonomyChange as announce } from '@/server/search/pipe/announce-taxonomy-change'
import { findSrefsWithTerm } from '@/server/search/pipe/find-srefs-with-term'

/** A new name, address or parameter must reach every style that is filed under it. */
export function announceTaxonomyChange(
  collection: TaxonomyCollection,
  shownFields: string[],
): CollectionAfterChangeHook {
  return async ({ doc, operation, previousDoc, req }) => {
    const isShownDifferently = shownFields.some((name) => doc[name] !== previousDoc?.[name])
    if (operation === 'update' && isShownDifferently)
      await announce(req, { collection, id: doc.id })
    return doc
  }
}

const IDS_PER_MESSAGE = 500

/** Who had a term is known only until it is gone, so the styles themselves are announced. */
export function announceTaxonomyDelete(collection: TaxonomyCollection): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const db = await transactionDb(req)
    const pages = findSrefsWithTerm(db, { collection, id: String(id), pageSize: IDS_PER_MESSAGE })
    for await (const srefIds of pages)
      await enqueue({ req, queue: 'sref-changed', data: { srefIds } })
  }
}
