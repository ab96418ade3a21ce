import { sql } from '@payloadcms/db-postgres'
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel'
import type { PayloadRequest } from 'payload'
import type { MergeReport } from '@/domain/merge-report'
import { inTransaction } from '../db/in-transaction'
import { type SqlRunner, transactionDb } from '../db/transaction-db'
import { uuids } from '../db/uuids'
import { logger } from '../logger'
import { enqueue } from '../queue/enqueue'
import { writeSearchDocuments } from '../search/documents/write-search-documents'
import { countTermUses } from './count-term-uses'
import { isLockConflict, lockForMerge } from './lock-for-merge'
import { mergeRefused } from './merge-refused'
import { listHolders, repointRelations } from './repoint-relations'
import type { Term, TermCollection } from './term-collection'

const IDS_PER_MESSAGE = 500

/** With more styles than this the worker makes their search documents, after the commit. */
const MAX_DOCUMENTS_AT_ONCE = 500

/** Some three seconds in all; a save that goes on for longer is told to whoever merges. */
const untilUnlocked = retry(handleWhen(isLockConflict), {
  maxAttempts: 10,
  backoff: new ExponentialBackoff({ initialDelay: 30, maxDelay: 400 }),
})

type Input = {
  req: PayloadRequest
  collection: TermCollection
  /** The term that will be gone. */
  fromId: string
  /** The term that stays. */
  intoId: string
  /** Only counts, and changes nothing. Default false. */
  isDryRun?: boolean
}

/**
 * Merges a category or tag into another: every style and stored version that has the one gets the
 * other in its place, and the emptied one is deleted. All in the request's transaction, or in one of
 * its own where the request has none; then a merge that ran into a lock is tried again.
 *
 * @throws ApiError 400 (into itself), 404 (no such term), 409 (lost to someone else, or still locked).
 */
export async function mergeTerms(input: Input): Promise<MergeReport> {
  const { req, collection, fromId, intoId, isDryRun = false } = input
  if (fromId === intoId) throw mergeRefused.intoItself(collection)
  const attempt = () =>
    inTransaction(req, () => merge({ req, collection, fromId, intoId, isDryRun }))
  try {
    // A transaction of the caller's that ran into a lock cannot be gone on with.
    return req.transactionID ? await attempt() : await untilUnlocked.execute(attempt)
  } catch (error) {
    throw isLockConflict(error) ? mergeRefused.busy(collection) : error
  }
}

async function merge(input: Required<Input>): Promise<MergeReport> {
  const { req, collection, fromId, intoId, isDryRun } = input
  const db = await transactionDb(req)
  const { from, into } = await findTerms(db, input)
  if (isDryRun) return { from, into, ...(await countTermUses(db, { collection, id: fromId })) }

  const locked = await lockForMerge(db, { collection, fromId, intoId })
  if (locked.length < 2) throw mergeRefused.lostMeanwhile(collection)
  const uses = await countTermUses(db, { collection, id: fromId })
  const srefIds = await listHolders(db, { collection, fromId })
  await repointRelations(db, { collection, fromId, intoId })
  await req.payload.delete({ collection, id: fromId, depth: 0, req })
  await announce({ req, db, srefIds })
  logger.info({ event: 'taxonomy.merged', collection, from, into, ...uses, by: req.user?.id })
  return { from, into, ...uses }
}

async function findTerms(
  db: SqlRunner,
  { collection, fromId, intoId }: Required<Input>,
): Promise<{ from: Term; into: Term }> {
  const { rows } = await db.execute<Term>(sql`
    select id, name from ${sql.identifier(collection)} where id = any(${uuids([fromId, intoId])})`)
  const from = rows.find(({ id }) => id === fromId)
  const into = rows.find(({ id }) => id === intoId)
  if (!from) throw mergeRefused.unknown(collection, 'id')
  if (!into) throw mergeRefused.unknown(collection, 'into')
  return { from, into }
}

type Announcement = { req: PayloadRequest; db: SqlRunner; srefIds: string[] }

async function announce({ req, db, srefIds }: Announcement): Promise<void> {
  if (srefIds.length <= MAX_DOCUMENTS_AT_ONCE) await writeSearchDocuments(db, srefIds)
  for (let at = 0; at < srefIds.length; at += IDS_PER_MESSAGE) {
    const data = { srefIds: srefIds.slice(at, at + IDS_PER_MESSAGE) }
    await enqueue({ req, queue: 'sref-changed', data })
  }
}
