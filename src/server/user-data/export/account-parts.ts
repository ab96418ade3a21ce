import { sql } from '@payloadcms/db-postgres'
import type { ApiKeyScope } from '@/domain/api-keys/scopes'
import { DEAD_LETTERS } from '../../queue/queues'
import { type ExportPart, exportPart } from './export-part'
import { toIsoTime, toIsoTimeOrNull } from './to-iso-time'

type SessionRow = { created_at: string | null; expires_at: string }

type KeyRow = {
  id: string
  name: string
  scopes: ApiKeyScope[]
  prefix: string
  created_at: string
  expires_at: string | null
  last_used_at: string | null
}

type LinkRow = { purpose: string; email: string; created_at: string; expires_at: string }

type MailRow = { about: string; created_on: string }

/** Lists that are never long. */
export const ACCOUNT_PARTS: ExportPart[] = [
  exportPart({
    name: 'sessions',
    query: ({ userId }) => sql`
      select created_at, expires_at from users_sessions where _parent_id = ${userId} order by _order`,
    toItem: (row: SessionRow) => ({
      createdAt: toIsoTimeOrNull(row.created_at),
      expiresAt: toIsoTime(row.expires_at),
    }),
  }),
  exportPart({
    name: 'apiKeys',
    query: ({ userId }) => sql`
      select id, name, prefix, created_at, expires_at, last_used_at,
        array(select value::text from api_keys_scopes where parent_id = api_keys.id order by "order") as scopes
      from api_keys where user_id = ${userId} order by created_at`,
    toItem: ({ id, name, scopes, prefix, ...times }: KeyRow) => ({
      ...{ id, name, scopes, prefix },
      createdAt: toIsoTime(times.created_at),
      expiresAt: toIsoTimeOrNull(times.expires_at),
      lastUsedAt: toIsoTimeOrNull(times.last_used_at),
    }),
  }),
  exportPart({
    name: 'mailedLinks',
    query: ({ userId }) => sql`
      select purpose, email, created_at, expires_at
      from account_links where user_id = ${userId} order by created_at`,
    toItem: ({ purpose, email, created_at, expires_at }: LinkRow) => ({
      ...{ purpose, email },
      createdAt: toIsoTime(created_at),
      expiresAt: toIsoTime(expires_at),
    }),
  }),
  exportPart({
    name: 'pendingMails',
    query: ({ userId }) => sql`
      select coalesce(data ->> 'about', '') as about, created_on
      from pgboss.job join users on users.id = ${userId}
      where job.name in ('send-mail', ${DEAD_LETTERS}) and job.state < 'completed'
        and (data ->> 'userId' = ${userId} or data ->> 'email' = users.email)
      order by created_on`,
    toItem: ({ about, created_on }: MailRow) => ({ about, createdAt: toIsoTime(created_on) }),
  }),
]
