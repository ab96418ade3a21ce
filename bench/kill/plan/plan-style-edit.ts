import type { StyleEdit, StyleFields } from '../edits'
import { createPicker, type Picker, type StyleCondition } from './pick-targets'
import type { PlanInput } from './plan-input'

export type StyleChoice = StyleEdit['kind']

const FIRST_CODE = 7_000_000_000
const CODE_STEP = 17
const MAX_BULK = 8
const MAX_BULK_DELETE = 2
const SUBJECTS = ['Harbour', 'Portrait', 'Forest', 'Market', 'Machine', 'Orchard', 'Tower'] as const

/** Which styles an edit can be about. */
const CONDITIONS: Partial<Record<StyleChoice, StyleCondition>> = {
  change: 'published',
  draft: 'published',
  unpublish: 'published',
  feature: 'published',
  premium: 'published',
  duplicate: 'published',
  publish: 'hidden',
  trash: 'present',
  'restore-version': 'present',
  restore: 'trashed',
  delete: 'any',
}

/** An edit of the kind, or the making of a style where none is there that it could be about. */
export function planStyleEdit(input: PlanInput, owner: number, kind: StyleChoice): StyleEdit {
  const pick = createPicker(input, owner)
  const condition = CONDITIONS[kind]
  const id = condition ? pick.style(condition) : null
  if (id) return planOne(input, { pick, kind, id })
  if (kind.startsWith('bulk-')) {
    const bulk = planBulk(input, { pick, kind })
    if (bulk.ids.length > 0) return bulk
  }
  return { kind: 'create', fields: newFields(input, pick), pictureIds: pick.pictures() }
}

function planOne(
  input: PlanInput,
  { pick, kind, id }: { pick: Picker; kind: StyleChoice; id: string },
): StyleEdit {
  const { random } = input
  switch (kind) {
    case 'change':
    case 'draft':
      return { kind, id, fields: someFields(input, pick) }
    case 'publish':
      return { kind, id, fields: random.chance(0.5) ? someFields(input, pick) : {} }
    case 'feature':
      return { kind, id, fields: { featured: random.chance(0.5) } }
    case 'premium':
      return { kind, id, fields: { premium: random.chance(0.5) } }
    case 'duplicate':
      return { kind, id, fields: newFields(input, pick) }
    case 'restore-version':
      return { kind, id, pick: random.next() }
    case 'trash':
    case 'restore':
    case 'delete':
      return { kind, id }
    default:
      return { kind: 'unpublish', id }
  }
}

function planBulk(
  input: PlanInput,
  { pick, kind }: { pick: Picker; kind: StyleChoice },
): Extract<StyleEdit, { ids: string[] }> {
  const ids = pick.styles(2 + input.random.below(MAX_BULK - 1))
  if (kind === 'bulk-trash') return { kind, ids }
  if (kind === 'bulk-delete') return { kind, ids: ids.slice(0, MAX_BULK_DELETE) }
  const fields: StyleFields = input.random.chance(0.5)
    ? { tags: pick.terms('tags', input.random.below(4)) }
    : { featured: input.random.chance(0.5), description: aboutText(input) }
  return { kind: 'bulk-update', ids, fields }
}

function newFields(input: PlanInput, pick: Picker): StyleFields {
  const { ledger, random } = input
  ledger.codes += 1
  return {
    title: titleText(input),
    description: aboutText(input),
    code: String(FIRST_CODE + ledger.codes * CODE_STEP),
    featured: random.chance(0.2),
    premium: random.chance(0.25),
    categories: pick.terms('categories', 1 + random.below(2)),
    tags: pick.terms('tags', random.below(5)),
  }
}

/** The title, and about half of the rest. */
function someFields(input: PlanInput, pick: Picker): StyleFields {
  const { random } = input
  const { code: _, title, ...rest } = newFields(input, pick)
  const kept = Object.entries(rest).filter(() => random.chance(0.5))
  return { title, ...Object.fromEntries(kept) }
}

const titleText = ({ random, words }: PlanInput) => `${random.pick(SUBJECTS)} ${words.next()}`

const aboutText = ({ words }: PlanInput) => `Calm edges and ${words.next()}.`
