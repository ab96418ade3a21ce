import type { Payload } from 'payload'
import { postgres } from '@/server/db/transaction-db'
import { getProducer } from '@/server/queue/boss'
import { DEAD_LETTERS } from '@/server/queue/queues'
import { forgetRefusals } from './push-unsent'

/**
 * Puts all messages that were given up back into the queues that they came from.
 *
 * @returns how many.
 */
export async function retryDeadLetters(payload: Payload): Promise<number> {
  await forgetRefusals(postgres(payload).drizzle)
  const boss = await getProducer()
  let total = 0
  for (let moved = -1; moved !== 0; total += moved) {
    moved = await boss.redrive(DEAD_LETTERS)
  }
  return total
}
