import type { Access } from 'payload'
import { viewerOf } from './roles'

/** Rows whose `user` is the signed-in user; nothing for visitors. */
export const ownRows: Access = (args) => {
  const viewer = viewerOf(args)
  return viewer ? { user: { equals: viewer.id } } : false
}
