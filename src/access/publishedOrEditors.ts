import type { Access, Where } from 'payload'
import { isEditor, viewerOf } from './roles'

/** Everyone reads what is published and not in the trash; editors read everything. */
export const publishedOrEditors: Access = (args) => isEditor(viewerOf(args)) || published

const published: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
}
