import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { UserExport } from '@/domain/api/user-export'
import { DEAD_LETTERS } from '../queue/queues'

type ExportPart = Exclude<keyof UserExport, 'exportedAt'>

type UserReference = {
  /** Table and column that hold the id of a user. */
  column: `${string}.${string}`
  /** Where the user finds it in the export. */
  exportedIn: ExportPart
  /**
   * What becomes of it with the user, run before the user's row is deleted. `by the database`: its foreign key
   * deletes it; `by the marks`: `deleteMarksOfUser` does, and lowers the counters.
   */
  onDeletion: 'by the database' | 'by the marks' | ((userId: string) => SQL)
}

/**
 * Every place that holds the id of a user: the one list that export and deletion both follow. A test
 * compares it with the foreign keys of the database, so that a new table cannot be forgotten.
 */
export const USER_REFERENCES: UserReference[] = [
  { column: 'users_roles.parent_id', exportedIn: 'profile', onDeletion: 'by the database' },
  { column: 'users_sessions._parent_id', exportedIn: 'sessions', onDeletion: 'by the database' },
  { column: 'account_links.user_id', exportedIn: 'mailedLinks', onDeletion: 'by the database' },
  { column: 'likes.user_id', exportedIn: 'likes', onDeletion: 'by the marks' },
  { column: 'favorites.user_id', exportedIn: 'favorites', onDeletion: 'by the marks' },
  {
    column: 'api_keys.user_id',
    exportedIn: 'apiKeys',
    onDeletion: (userId) => sql`delete from api_keys where user_id = ${userId}`,
  },
  {
    column: 'analytics.user_id',
    exportedIn: 'events',
    onDeletion: (userId) => sql`update analytics set user_id = null where user_id = ${userId}`,
  },
  {
    column: 'payload_preferences_rels.users_id',
    exportedIn: 'preferences',
    onDeletion: (userId) => sql`
      delete from payload_preferences where id in
        (select parent_id from payload_preferences_rels where users_id = ${userId})`,
  },
  {
    column: 'payload_locked_documents_rels.users_id',
    exportedIn: 'openDocuments',
    onDeletion: (userId) => sql`
      delete from payload_locked_documents where id in
        (select parent_id from payload_locked_documents_rels where users_id = ${userId})`,
  },
  {
    // What an editor has planned still comes; without a user, it runs as the gallery's own.
    column: 'payload_jobs.input',
    exportedIn: 'scheduled',
    onDeletion: (userId) => sql`
      with plans as (
        update payload_jobs set input = input - 'user' where input #>> '{user,value}' = ${userId}
        returning id
      )
      update payload_jobs_log set input = input - 'user' where _parent_id in (select id from plans)`,
  },
  {
    column: 'pgboss.job.data',
    exportedIn: 'pendingMails',
    onDeletion: (userId) => sql`
      delete from pgboss.job using users
      where users.id = ${userId} and name in ('send-mail', ${DEAD_LETTERS})
        and (data ->> 'userId' = ${userId} or data ->> 'email' = users.email)`,
  },
]
