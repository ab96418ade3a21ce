import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { fromDrizzle } from 'pg-boss'
import { type SqlRunner, transactionDb } from '../db/transaction-db'
import { getProducer } from './boss'
import type { QueueData, QueueName } from './queues'

type Message<Name extends QueueName> = { req: PayloadRequest; queue: Name; data: QueueData[Name] }

/**
 * Sends a message inside the request's own transaction: it becomes visible with the commit and
 * disappears with a rollback (the transactional outbox).
 */
export async function enqueue<Name extends QueueName>(message: Message<Name>): Promise<void> {
  const { req, queue, data } = message
  await enqueueWith(await transactionDb(req), { queue, data })
}

/** Like `enqueue`, in the transaction that `db` is the connection of. */
export async function enqueueWith<Name extends QueueName>(
  db: SqlRunner,
  { queue, data }: Omit<Message<Name>, 'req'>,
): Promise<void> {
  const boss = await getProducer()
  await boss.send(queue, data, { db: fromDrizzle(db, sql) })
}
