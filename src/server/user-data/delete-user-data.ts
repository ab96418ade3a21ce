import { findAccount } from '../accounts/find-account'
import type { SqlRunner } from '../db/transaction-db'
import { deleteMarksOfUser } from '../marks/delete-marks-of-user'
import { enqueueWith } from '../queue/enqueue'
import { USER_REFERENCES } from './user-references'

/**
 * Deletes what belongs to a user, and takes the user out of what stays: events are counted on, styles
 * and plans of an editor are the gallery's. A last mail tells them. Give the connection of the transaction
 * that deletes the user, before it does.
 */
export async function deleteUserData(db: SqlRunner, userId: string): Promise<void> {
  await deleteMarksOfUser(db, userId)
  for (const { onDeletion } of USER_REFERENCES) {
    if (typeof onDeletion === 'function') await db.execute(onDeletion(userId))
  }
  const account = await findAccount(db, { id: userId })
  if (!account?.isVerified) return
  const { username, email } = account
  const data = { about: 'account-deleted', username, email } as const
  await enqueueWith(db, { queue: 'send-mail', data })
}
