import { sql } from '@payloadcms/db-postgres'
import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import { transactionDb } from '@/server/db/transaction-db'

const CONFLICT = 409

/** Taking the role from the last admin would lock everyone out of user management. */
export const refuseLosingLastAdmin: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const losesAdmin =
    operation === 'update' &&
    originalDoc?.roles?.includes('admin') &&
    data.roles &&
    !data.roles.includes('admin')
  if (losesAdmin) await requireAnotherAdmin(req, originalDoc.id)
  return data
}

export const refuseDeletingLastAdmin: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await requireAnotherAdmin(req, id)
}

async function requireAnotherAdmin(req: PayloadRequest, id: string | number) {
  const db = await transactionDb(req)
  // Admins who go at the same moment wait for each other here: else each would see the other stay.
  const { rows } = await db.execute(sql`
    select parent_id as id from users_roles where value = 'admin' order by id for update`)
  if (!rows.some((admin) => admin.id === id)) return
  // A request for many documents works on them side by side, in one transaction.
  const { leavingAdmins = [] } = req.context as { leavingAdmins?: (string | number)[] }
  const leaving = [...leavingAdmins, id]
  req.context.leavingAdmins = leaving
  if (rows.some((admin) => !leaving.includes(String(admin.id)))) return
  throw new APIError(
    'This is the last admin. Make another user an admin first.',
    CONFLICT,
    null,
    true,
  )
}
