import type { Access } from 'payload'
import { ownRows } from './ownRows'
import { isAdmin, viewerOf } from './roles'

/** Rows whose `user` is the signed-in user; all for admins, nothing for visitors. */
export const ownRowsOrAdmins: Access = (args) => isAdmin(viewerOf(args)) || ownRows(args)
