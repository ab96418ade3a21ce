import type { FieldAccess } from 'payload'
import { isAdmin, viewerOf } from './roles'

/** Admins, on the accounts of others. Their own they change as everyone does, with the password. */
export const adminsForOthers: FieldAccess = (args) => {
  const viewer = viewerOf(args)
  // The admin's form asks without the id.
  const accountId = args.id ?? args.doc?.id
  return isAdmin(viewer) && accountId !== viewer?.id
}
