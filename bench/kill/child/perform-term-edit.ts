import { createLocalReq, type Payload } from 'payload'
import { mergeTerms } from '@/server/taxonomy/merge-terms'
import type { TermEdit } from '../edits'
import type { Through } from './through'

/** What is done to categories, tags and pictures, and shows in the documents of many styles. */
export async function performTermEdit(
  payload: Payload,
  edit: TermEdit,
  through: Through,
): Promise<{ createdId?: string }> {
  switch (edit.kind) {
    case 'create-term': {
      const { collection, name } = edit
      const { id } = await payload.create({ collection, ...through, data: { name } })
      return { createdId: id }
    }
    case 'rename': {
      const { collection, id, name } = edit
      await payload.update({ collection, ...through, id, data: { name } })
      return {}
    }
    case 'merge': {
      const { collection, fromId, intoId } = edit
      const req = through.req ?? (await createLocalReq({ context: through.context }, payload))
      await mergeTerms({ req, collection, fromId, intoId })
      return {}
    }
    case 'delete-tag':
      await payload.delete({ collection: 'tags', ...through, id: edit.id })
      return {}
    case 'describe-picture': {
      const data = { alt: edit.alt }
      await payload.update({ collection: 'media', ...through, id: edit.id, data })
      return {}
    }
  }
}
