import type { PayloadRequest } from 'payload'
import { enqueue } from '@/server/queue/enqueue'
import type { QueueData } from '@/server/queue/queues'

/**
 * Says, in the request's transaction, that a category, tag or model shows differently. The worker
 * finds the styles: a term may have very many, and no editor should wait for them, nor hold the locks
 * of their rows.
 */
export async function announceTaxonomyChange(
  req: PayloadRequest,
  data: QueueData['taxonomy-changed'],
): Promise<void> {
  await enqueue({ req, queue: 'taxonomy-changed', data })
}
