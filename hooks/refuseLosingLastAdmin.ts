import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'

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
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ roles: { contains: 'admin' } }, { id: { not_equals: id } }] },
    req,
  })
  if (totalDocs > 0) return
  throw new APIError(
    'This is the last admin. Make another user an admin first.',
    CONFLICT,
    null,
    true,
  )
}
