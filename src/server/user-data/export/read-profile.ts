import { sql } from '@payloadcms/db-postgres'
import type { UserExport } from '@/domain/api/user-export'
import type { SqlRunner } from '../../db/transaction-db'
import { toIsoTime, toIsoTimeOrNull } from './to-iso-time'

/** Columns of `users` that are given, and what they are called there. */
export const PROFILE_COLUMNS = {
  id: 'id',
  username: 'username',
  email: 'email',
  _verified: 'isEmailConfirmed',
  tier: 'tier',
  premium_until: 'premiumUntil',
  last_login_at: 'lastLoginAt',
  created_at: 'createdAt',
  updated_at: 'updatedAt',
  login_attempts: 'failedSignIns',
  lock_until: 'lockedUntil',
  reset_password_requested_at: 'passwordResetRequestedAt',
  reset_password_expiration: 'passwordResetEndsAt',
} as const satisfies Record<string, keyof UserExport['profile']>

/** Columns that are not: by these someone could sign in or guess how. */
export const WITHHELD_COLUMNS = ['hash', 'salt', 'reset_password_token', '_verificationtoken']

type Row = {
  id: string
  username: string
  email: string
  _verified: boolean | null
  roles: string[]
  tier: string
  login_attempts: string | null
  created_at: string
  updated_at: string
} & Record<TimeColumn, string | null>

type TimeColumn =
  | 'premium_until'
  | 'last_login_at'
  | 'lock_until'
  | 'reset_password_requested_at'
  | 'reset_password_expiration'

/** Null where the user has gone meanwhile. */
export async function readProfile(
  db: SqlRunner,
  userId: string,
): Promise<UserExport['profile'] | null> {
  const { rows } = await db.execute<Row>(sql`
    select users.*, array(
      select value::text from users_roles where parent_id = users.id order by "order") as roles
    from users where id = ${userId}`)
  const row = rows[0]
  if (!row) return null
  const { id, username, email, roles, tier } = row
  return {
    ...{ id, username, email, roles, tier },
    isEmailConfirmed: row._verified === true,
    premiumUntil: toIsoTimeOrNull(row.premium_until),
    lastLoginAt: toIsoTimeOrNull(row.last_login_at),
    createdAt: toIsoTime(row.created_at),
    updatedAt: toIsoTime(row.updated_at),
    failedSignIns: Number(row.login_attempts ?? 0),
    lockedUntil: toIsoTimeOrNull(row.lock_until),
    passwordResetRequestedAt: toIsoTimeOrNull(row.reset_password_requested_at),
    passwordResetEndsAt: toIsoTimeOrNull(row.reset_password_expiration),
  }
}
