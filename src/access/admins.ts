import type { Access, FieldAccess } from 'payload'
import { isAdmin, viewerOf } from './roles'

export const admins = (args: Parameters<Access>[0] | Parameters<FieldAccess>[0]): boolean =>
  isAdmin(viewerOf(args))
