import type { CollectionAfterLoginHook } from 'payload'

/** Notes the time of a sign-in without a version or hook of the user document. */
export const recordLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  await req.payload.db.updateOne({
    collection: 'users',
    id: user.id,
    data: { lastLoginAt: new Date().toISOString() },
    req,
    returning: false,
  })
}
