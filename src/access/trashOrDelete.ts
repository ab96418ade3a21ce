import type { Access } from 'payload'
import { isAdmin, isEditor, viewerOf } from './roles'

/**
 * Editors move to the trash, only admins delete for good. Payload asks for both with this function
 * and tells a move to the trash by the `deletedAt` that it would write.
 */
export const trashOrDelete: Access = (args) => {
  const viewer = viewerOf(args)
  return args.data?.deletedAt ? isEditor(viewer) : isAdmin(viewer)
}
