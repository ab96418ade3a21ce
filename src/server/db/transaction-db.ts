import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'

export type SqlRunner = Pick<PostgresAdapter['drizzle'], 'execute'>

/**
 * The connection that a request's writes go through: its transaction where one is open, else the
 * pool. SQL run here is committed or rolled back with the request.
 */
export async function transactionDb(req: PayloadRequest): Promise<SqlRunner> {
  const transactionId = await req.transactionID
  const session = transactionId ? req.payload.db.sessions?.[transactionId] : undefined
  return (session?.db as SqlRunner | undefined) ?? postgres(req.payload).drizzle
}

/** Runs `work` in the request's transaction, or in one of its own where the request has none. */
export async function withTransaction<Result>(
  req: PayloadRequest,
  work: (db: SqlRunner) => Promise<Result>,
): Promise<Result> {
  const { drizzle } = postgres(req.payload)
  const db = await transactionDb(req)
  return db === drizzle ? drizzle.transaction((transaction) => work(transaction)) : work(db)
}

/** Payload's database adapter, which in this project is always Postgres. */
export function postgres(payload: Payload): PostgresAdapter {
  return payload.db as unknown as PostgresAdapter
}
