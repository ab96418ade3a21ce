import { createHash, randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { SqlRunner } from '../db/transaction-db'
import { ApiError } from '../http/api-error'

/** What the link in a mail lets its holder do. */
export type LinkPurpose = 'registration' | 'confirm-address' | 'change-email' | 'reset-password'

export type Link = {
  purpose: LinkPurpose
  userId: string | null
  registrationId: string | null
  /** The address that it was mailed to. */
  email: string
}

const TOKEN_BYTES = 32

/** A reset is done at once; a confirmation may wait for a look into the mailbox. */
export const LINK_LIFETIME_HOURS: Record<LinkPurpose, number> = {
  registration: 24,
  'confirm-address': 24 * 7,
  'change-email': 24,
  'reset-password': 1,
}

type NewLink = Pick<Link, 'purpose' | 'email'> & { userId?: string; registrationId?: string }

/** Makes the token of a link. It is nowhere but in the mail: only its hash is stored. */
export async function makeLink(db: SqlRunner, link: NewLink): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await db.execute(sql`
    insert into account_links (token_hash, purpose, user_id, registration_id, email, expires_at)
      values (${hashToken(token)}, ${link.purpose}, ${link.userId ?? null}::uuid,
        ${link.registrationId ?? null}::uuid, ${link.email},
        now() + ${LINK_LIFETIME_HOURS[link.purpose]} * interval '1 hour')`)
  return token
}

/** Takes back the link of a mail that could not be sent. */
export async function unmakeLink(db: SqlRunner, token: string): Promise<void> {
  await db.execute(sql`delete from account_links where token_hash = ${hashToken(token)}`)
}

type Wanted = { token: string; purposes: LinkPurpose[] }

/** Looks at a link and leaves it as it is. @throws ApiError `invalid_data` for one that is none. */
export async function findLink(db: SqlRunner, wanted: Wanted): Promise<Link> {
  const { rows } = await db.execute(sql`
    select ${COLUMNS} from account_links where ${isWanted(wanted)}`)
  return requireFirst(rows)
}

/** Uses a link up: of two at the same time, one gets it. @throws ApiError as `findLink`. */
export async function takeLink(db: SqlRunner, wanted: Wanted): Promise<Link> {
  const { rows } = await db.execute(sql`
    delete from account_links where ${isWanted(wanted)} returning ${COLUMNS}`)
  return requireFirst(rows)
}

/** Makes every link of a kind worthless that was mailed for an account. */
export async function dropLinks(
  db: SqlRunner,
  { userId, purpose }: { userId: string; purpose: LinkPurpose },
): Promise<void> {
  await db.execute(sql`
    delete from account_links where user_id = ${userId}::uuid and purpose = ${purpose}`)
}

const COLUMNS = sql`
  purpose, user_id as "userId", registration_id as "registrationId", email`

function isWanted({ token, purposes }: Wanted) {
  const list = sql.join(
    purposes.map((purpose) => sql`${purpose}`),
    sql`, `,
  )
  return sql`token_hash = ${hashToken(token)} and purpose in (${list}) and expires_at > now()`
}

function requireFirst(rows: Record<string, unknown>[]): Link {
  const [link] = rows
  if (link) return link as Link
  throw new ApiError({
    code: 'invalid_data',
    message: 'This link was used already or has run out. Ask for a new one.',
    path: 'token',
  })
}

/** A token is as random as a key, so a plain hash hides it. */
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
