import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload, type PayloadRequest, type ValidationError } from 'payload'
import { inTransaction } from '../db/in-transaction'
import { postgresCodeOf } from '../db/postgres-code-of'
import { postgres, transactionDb } from '../db/transaction-db'
import { ApiError } from '../http/api-error'
import { isValidationError } from '../payload-errors'
import { enqueueWith } from '../queue/enqueue'
import { dropLinks, findLink, type Link, type LinkPurpose, takeLink } from './links'

/** Postgres: `unique_violation`. */
const UNIQUE_VIOLATION = '23505'

export type ConfirmedPurpose = Exclude<LinkPurpose, 'reset-password'>

const PURPOSES: ConfirmedPurpose[] = ['registration', 'confirm-address', 'change-email']

/**
 * Does what the link in a mail is for, now that its holder has shown to have the mailbox: opens an
 * account, confirms its address, or gives it another address.
 *
 * @throws ApiError `invalid_data` for a link that was used or has run out, `conflict` where the address
 * or the name has gone to another account meanwhile.
 */
export async function confirmAddress(payload: Payload, token: string): Promise<ConfirmedPurpose> {
  const wanted = { token, purposes: PURPOSES }
  const { purpose } = await findLink(postgres(payload).drizzle, wanted)
  if (purpose === 'registration') await openAccount(payload, token)
  else await confirmForAccount(payload, token)
  return purpose as ConfirmedPurpose
}

async function openAccount(payload: Payload, token: string): Promise<void> {
  const req = await createLocalReq({}, payload)
  try {
    await inTransaction(req, async () => {
      const db = await transactionDb(req)
      const link = await takeLink(db, { token, purposes: ['registration'] })
      const { rows } = await db.execute(sql`
        delete from account_registrations where id = ${link.registrationId}::uuid
          returning email, username, hash, salt`)
      const registration = rows[0] as Record<'email' | 'username' | 'hash' | 'salt', string>
      await createUser(req, registration)
      await db.execute(sql`
        update users set hash = ${registration.hash}, salt = ${registration.salt}
          where email = ${registration.email}`)
      await db.execute(sql`
        delete from account_registrations where email = ${registration.email}`)
    })
  } catch (error) {
    throw isValidationError(error) ? takenMeanwhile(error) : error
  }
}

/** With a password that nobody knows: only the hash of the chosen one was kept. */
async function createUser(
  req: PayloadRequest,
  { email, username }: Record<'email' | 'username', string>,
): Promise<void> {
  const password = randomBytes(24).toString('base64url')
  await req.payload.create({
    collection: 'users',
    data: { email, username, password, roles: ['member'], tier: 'free', _verified: true },
    depth: 0,
    req,
  })
}

async function confirmForAccount(payload: Payload, token: string): Promise<void> {
  try {
    await postgres(payload).drizzle.transaction(async (db) => {
      const link = await takeLink(db, { token, purposes: ['confirm-address', 'change-email'] })
      const { rows } = await db.execute(sql`
        with former as (select id, email from users where id = ${link.userId}::uuid for update)
        update users set _verified = true, updated_at = now(), email = ${newEmail(link)}
          from former where users.id = former.id returning former.email`)
      if (link.purpose !== 'change-email' || !link.userId) return
      const { userId } = link
      // They are in the mailbox of the former address.
      await dropLinks(db, { userId, purpose: 'reset-password' })
      await dropLinks(db, { userId, purpose: 'change-email' })
      await enqueueWith(db, {
        queue: 'send-mail',
        data: { about: 'email-changed', userId, formerEmail: String(rows[0]?.email) },
      })
    })
  } catch (error) {
    throw postgresCodeOf(error) === UNIQUE_VIOLATION ? emailTaken() : error
  }
}

function newEmail(link: Link) {
  return link.purpose === 'change-email' ? sql`${link.email}` : sql`former.email`
}

function takenMeanwhile({ data }: ValidationError): ApiError {
  const isEmail = data.errors.some(({ path }) => path === 'email')
  if (isEmail) return emailTaken()
  const message = 'The name has gone to someone else meanwhile. Register again under another one.'
  return new ApiError({ code: 'conflict', message })
}

function emailTaken(): ApiError {
  return new ApiError({
    code: 'conflict',
    message: 'There is an account with this address already. Sign in, or set a new password.',
  })
}
