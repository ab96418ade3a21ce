import type { Payload } from 'payload'
import type { SearchRunKind } from '@/domain/search/search-status'
import { getProducer } from '@/server/queue/boss'

/** Asks the worker for a run. While one waits, a second request is the same request. */
export async function requestSearchRun(_payload: Payload, kind: SearchRunKind): Promise<void> {
  const boss = await getProducer()
  await boss.send(kind === 'reindex' ? 'reindex-search' : 'reconcile-search', {})
}
