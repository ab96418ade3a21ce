import type { Payload } from 'payload'
import type { Sref } from '@/payload-types'
import type { EditOutcome, StyleEdit, StyleFields } from '../edits'
import type { Through } from './through'

type Result = Omit<Extract<EditOutcome, { isDone: true }>, 'isDone'>

const SREFS = { collection: 'srefs', depth: 0 } as const

/** Everything that can be done to styles, one or many. */
export async function performStyleEdit(
  payload: Payload,
  edit: StyleEdit,
  through: Through,
): Promise<Result> {
  const save = (id: string, data: object, options: { draft?: boolean; trash?: boolean } = {}) =>
    payload.update({ ...SREFS, ...through, ...options, id, data: data as never })
  const published = { _status: 'published' }
  switch (edit.kind) {
    case 'create':
      return create(payload, edit, through)
    case 'draft':
      await save(edit.id, edit.fields, { draft: true })
      return {}
    case 'unpublish':
      await save(edit.id, { _status: 'draft' })
      return {}
    case 'trash':
      await save(edit.id, { deletedAt: new Date().toISOString() })
      return {}
    case 'restore':
      await save(edit.id, { deletedAt: null, ...published }, { trash: true })
      return {}
    case 'delete':
      await payload.delete({ ...SREFS, ...through, id: edit.id, trash: true })
      return {}
    case 'duplicate':
      return duplicate(payload, edit, through)
    case 'restore-version':
      return restoreVersion(payload, edit, through)
    case 'bulk-update':
    case 'bulk-trash':
    case 'bulk-delete':
      return changeMany(payload, edit, through)
    default:
      await save(edit.id, { ...edit.fields, ...published })
      return {}
  }
}

async function create(
  payload: Payload,
  { fields, pictureIds }: Extract<StyleEdit, { kind: 'create' }>,
  through: Through,
): Promise<Result> {
  const samples = pictureIds.map((image) => ({ image, scene: 'portrait' }))
  const data = { ...fields, samples, _status: 'published' }
  const { id } = await payload.create({ ...SREFS, ...through, data: data as never })
  return { createdId: id }
}

async function duplicate(
  payload: Payload,
  { id, fields }: Extract<StyleEdit, { kind: 'duplicate' }>,
  through: Through,
): Promise<Result> {
  const data = { ...fields, _status: 'published' }
  const copy = await payload.duplicate({ ...SREFS, ...through, id, data: data as never })
  return { createdId: copy.id }
}

async function restoreVersion(
  payload: Payload,
  { id, pick }: Extract<StyleEdit, { kind: 'restore-version' }>,
  through: Through,
): Promise<Result> {
  const { docs } = await payload.findVersions({
    ...SREFS,
    ...through,
    where: { parent: { equals: id } },
    sort: 'createdAt',
    pagination: false,
    limit: 50,
    select: { id: true },
  })
  const version = docs[Math.floor(pick * docs.length)]
  if (!version) throw new Error('There is no version.')
  const doc = await payload.restoreVersion({ ...SREFS, ...through, id: version.id })
  return { restored: toFields(doc as unknown as Sref) }
}

function toFields(doc: Sref): StyleFields & { status: string } {
  const ids = (list: (string | { id: string })[] | null | undefined) =>
    (list ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.id))
  return {
    title: doc.title,
    description: doc.description ?? '',
    code: doc.code,
    featured: doc.featured ?? false,
    premium: doc.premium ?? false,
    categories: ids(doc.categories),
    tags: ids(doc.tags),
    status: doc._status ?? 'draft',
  }
}

async function changeMany(
  payload: Payload,
  edit: Extract<StyleEdit, { ids: string[] }>,
  through: Through,
): Promise<Result> {
  const many = { ...SREFS, ...through, where: { id: { in: edit.ids } } }
  const update = (data: object) => payload.update({ ...many, data: data as never })
  const change = {
    'bulk-delete': () => payload.delete({ ...many, trash: true }),
    'bulk-trash': () => update({ deletedAt: new Date().toISOString() }),
    'bulk-update': () => update({ ...('fields' in edit ? edit.fields : {}), _status: 'published' }),
  }[edit.kind]
  const { docs, errors } = await change()
  return { many: { doneIds: docs.map(({ id }) => id), hasFailures: errors.length > 0 } }
}
