import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionAfterOperationHook } from 'payload'
import { transactionDb } from '@/server/db/transaction-db'

const CONFLICT = 409

/**
 * Payload runs a bulk edit in one transaction and collects errors. When a document fails in the
 * database itself, Postgres has given up the transaction, and the commit that follows undoes the
 * others, which Payload would report as done. Then the whole edit is refused, with the reason.
 */
export const refuseLostBulk: CollectionAfterOperationHook = async ({ operation, result, req }) => {
  if (operation !== 'update' && operation !== 'delete') return result
  const { errors } = result as { errors?: { message: string }[] }
  if (!errors || errors.length === 0) return result
  const db = await transactionDb(req)
  try {
    await db.execute(sql`select 1`)
    return result
  } catch {
    const reasons = [...new Set(errors.map(({ message }) => message))].slice(0, 3).join(' ')
    throw new APIError(
      `Nothing was changed, because not all could be: ${reasons}`,
      CONFLICT,
      null,
      true,
    )
  }
}
