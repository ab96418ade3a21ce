import type { Access } from 'payload'
import { isAdmin, viewerOf } from './roles'

/** Users read and change themselves; admins everyone. */
export const selfOrAdmins: Access = (args) => {
  const viewer = viewerOf(args)
  if (!viewer) return false
  return isAdmin(viewer) || { id: { equals: viewer.id } }
}
