import type { AfterErrorHook } from 'payload'
import { postgresCodeOf } from '@/server/db/postgres-code-of'

const CONFLICT = 409

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const FOREIGN_KEY_VIOLATION = '23503'

/** A form that was open while somebody merged or deleted a tag still holds it when it is saved. */
export const explainLostReference: AfterErrorHook = ({ error }) => {
  if (postgresCodeOf(error) !== FOREIGN_KEY_VIOLATION) return
  const message =
    'Something that this refers to has been merged or deleted meanwhile. Load the page again and choose anew.'
  return { status: CONFLICT, response: { errors: [{ message }] } }
}
