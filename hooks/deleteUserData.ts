import type { CollectionBeforeDeleteHook } from 'payload'
import { transactionDb } from '@/server/db/transaction-db'
import { deleteUserData as deleteData } from '@/server/user-data/delete-user-data'

/** What belongs to a user goes with the user, whoever deletes them. */
export const deleteUserData: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await deleteData(await transactionDb(req), String(id))
}
