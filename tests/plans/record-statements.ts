import type { Payload } from 'payload'
import type { Client } from 'pg'
import { postgres } from '@/server/db/transaction-db'

/** A statement as it was sent to Postgres. */
export type Statement = { text: string; values: unknown[] }

type QueryInput = string | { text?: string; values?: unknown[] }

/** Runs `work` and says which statements Payload's connections have sent meanwhile, in their order. */
export async function recordStatements(
  payload: Payload,
  work: () => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = []
  // Of the copy of pg that Payload brings along.
  const { prototype } = (postgres(payload).pool as unknown as { Client: typeof Client }).Client
  const original = prototype.query
  prototype.query = function query(this: Client, ...input: unknown[]) {
    const statement = toStatement(input[0] as QueryInput, input[1])
    if (statement) statements.push(statement)
    return Reflect.apply(original, this, input)
  } as typeof original
  try {
    await work()
  } finally {
    prototype.query = original
  }
  return statements
}

function toStatement(input: QueryInput, values: unknown): Statement | null {
  const text = typeof input === 'string' ? input : input.text
  if (!text) return null
  const own = typeof input === 'string' ? undefined : input.values
  const given = own ?? (Array.isArray(values) ? values : [])
  return { text, values: [...given] }
}
