import { type FieldHook, ValidationError } from 'payload'
import { isAdmin, viewerOf } from '@/access/roles'
import { isReservedUsername } from '@/domain/accounts/username'
import { isUsernameTaken } from '@/server/accounts/is-username-taken'
import { transactionDb } from '@/server/db/transaction-db'

/**
 * A name belongs to one account, whatever its letter case. An index of the database holds that under
 * concurrency; this says it in words. Names that are kept back are for admins to give.
 */
export const requireOwnUsername: FieldHook = async ({ value, originalDoc, operation, req }) => {
  if (typeof value !== 'string' || value === originalDoc?.username) return value
  if (operation === 'update' && isReservedUsername(value) && !isAdmin(viewerOf({ req }))) {
    refuse('This name is kept for the gallery itself. Choose another.')
  }
  const db = await transactionDb(req)
  if (await isUsernameTaken(db, { username: value, exceptUserId: originalDoc?.id })) {
    refuse('This name is taken. Choose another.')
  }
  return value

  function refuse(message: string): never {
    const errors = [{ message, path: 'username' }]
    throw new ValidationError({ collection: 'users', errors, req }, req.t)
  }
}
