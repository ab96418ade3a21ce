import { postgres } from '@/server/db/transaction-db'
import type { QueueData } from '@/server/queue/queues'
import { findSrefsWithTerm } from '@/server/search/pipe/find-srefs-with-term'
import { pushUnsent } from '@/server/search/pipe/push-unsent'
import { rebuildDocuments } from '@/server/search/pipe/rebuild-documents'
import { requestSearchRun } from '@/server/search/pipe/request-search-run'
import { refreshPublicView } from '@/server/sref/refresh-public-view'
import type { SearchContext } from './handle-sref-changed'

const IDS_PER_PAGE = 500

/**
 * Brings new names of categories, tags and models into the documents of all their styles, a page at a
 * time, so that the first are found under the new name long before the last is done.
 */
export async function handleTaxonomyChanged({
  payload,
  index,
  changes,
}: SearchContext & { changes: QueueData['taxonomy-changed'][] }): Promise<void> {
  const { drizzle } = postgres(payload)
  const distinct = new Map(changes.map((change) => [`${change.collection}:${change.id}`, change]))
  for (const change of distinct.values()) {
    for await (const ids of findSrefsWithTerm(drizzle, { ...change, pageSize: IDS_PER_PAGE })) {
      // Parameters of models stand in the public samples, which the documents are made of.
      if (change.collection === 'models') await refreshPublicView(payload, ids)
      await rebuildDocuments(payload, ids)
      if (!index) continue
      const { isLost } = await pushUnsent({ payload, index })
      if (isLost) await requestSearchRun(payload, 'reindex')
    }
  }
}
