import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import type { z } from 'zod'
import { MAX_KEYS, type madeApiKeySchema, type NewApiKey } from '@/domain/api/user-keys'
import { inTransaction } from '../db/in-transaction'
import { transactionDb } from '../db/transaction-db'
import { ApiError } from '../http/api-error'
import { logger } from '../logger'
import { makeKey } from './make-key'
import { toKeyItem } from './to-key-item'

type Input = { user: TypedUser; wanted: NewApiKey }

/**
 * Makes a key and answers it with its secret, which is kept nowhere.
 *
 * @throws ApiError `conflict` where the user has as many keys as one may have.
 */
export async function createKey(
  payload: Payload,
  { user, wanted }: Input,
): Promise<z.output<typeof madeApiKeySchema>> {
  const { key, prefix, hash } = makeKey()
  const req = await createLocalReq({ user }, payload)
  const made = await inTransaction(req, async () => {
    await requireRoom(req, user.id)
    const data = { ...wanted, user: user.id, prefix, hash }
    return payload.create({ collection: 'api-keys', data, depth: 0, req })
  })
  logger.info({ event: 'api_key.made', keyId: made.id, userId: user.id, scopes: made.scopes })
  return { ...toKeyItem(made), key }
}

/** The row of the user is locked, so that of several requests at once only as many get through. */
async function requireRoom(req: PayloadRequest, userId: string): Promise<void> {
  const db = await transactionDb(req)
  const { rows } = await db.execute(sql`
    select id from users where id = ${userId} for no key update`)
  if (!rows[0]) throw new ApiError({ code: 'not_signed_in', message: 'Sign in first.' })
  const { totalDocs } = await req.payload.count({
    collection: 'api-keys',
    where: { user: { equals: userId } },
    req,
  })
  if (totalDocs < MAX_KEYS) return
  const message = `You have ${MAX_KEYS} keys, and there can be no more. Revoke one first.`
  throw new ApiError({ code: 'conflict', message })
}
