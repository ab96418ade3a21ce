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

/** Payload's database adapter, which in this project is always Postgres. */
export function postgres(payload: Payload): PostgresAdapter {
  return payload.db as unknown as PostgresAdapter
}
