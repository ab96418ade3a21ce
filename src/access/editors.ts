import type { Access, FieldAccess } from 'payload'
import { isEditor, viewerOf } from './roles'

export const editors = (args: Parameters<Access>[0] | Parameters<FieldAccess>[0]): boolean =>
  isEditor(viewerOf(args))
