import type { EditOutcome, StyleEdit, StyleFields } from '../edits'
import { either, only, type Possible } from './possible'

/** What an acknowledged edit fixes of a style's row. */
export type StateFields = Required<StyleFields> & { status: string; isTrashed: boolean }

export type Side = Record<keyof StateFields, Possible>

/** What is known of a style: its public row, the version that the next save builds on, its end. */
export type StyleState = { main: Side; latest: Side; isGone: Possible }

/** A style about which nothing is known but that it is there. */
export function unknownState(): StyleState {
  const side = Object.fromEntries(STATE_FIELDS.map((field) => [field, null])) as Side
  return { main: side, latest: side, isGone: only(false) }
}

/** A new style, published; the copy of one that is in the trash is born there. */
export function newState(fields: StyleFields, model?: StyleState): StyleState {
  const { main, isGone } = saved(unknownState(), { ...fields, ...PUBLISHED, isTrashed: false })
  const side = { ...main, isTrashed: model?.main.isTrashed ?? main.isTrashed }
  return { main: side, latest: side, isGone }
}

export const STATE_FIELDS: readonly (keyof StateFields)[] = [
  'title',
  'description',
  'code',
  'featured',
  'premium',
  'categories',
  'tags',
  'status',
  'isTrashed',
]

const PUBLISHED = { status: 'published' }

/** What is so once the edit is done, as Payload's saves go. `outcome` is missing where it is in doubt. */
export function afterEdit(state: StyleState, edit: StyleEdit, outcome?: EditOutcome): StyleState {
  switch (edit.kind) {
    case 'draft':
      return { ...state, latest: put(state.latest, { ...edit.fields, status: 'draft' }) }
    case 'unpublish':
      return saved(state, { status: 'draft' })
    case 'trash':
    case 'bulk-trash':
      return saved(state, { isTrashed: true })
    case 'restore':
      return saved(state, { isTrashed: false, ...PUBLISHED })
    case 'delete':
    case 'bulk-delete':
      return { ...state, isGone: only(true) }
    case 'restore-version':
      return outcome?.isDone && outcome.restored
        ? saved(state, outcome.restored)
        : { ...unknownState(), isGone: state.isGone }
    case 'bulk-update':
      // A bulk save builds on the public row, not on the latest version.
      return saved({ ...state, latest: state.main }, { ...edit.fields, ...PUBLISHED })
    case 'create':
    case 'duplicate':
      return state
    default:
      return saved(state, { ...edit.fields, ...PUBLISHED })
  }
}

/** Either the one or the other: the edit between them is in doubt. */
export function eitherState(one: StyleState, other: StyleState): StyleState {
  return {
    main: eitherSide(one.main, other.main),
    latest: eitherSide(one.latest, other.latest),
    isGone: either(one.isGone, other.isGone),
  }
}

function saved(state: StyleState, fields: Partial<StateFields>): StyleState {
  const side = put(state.latest, fields)
  return { ...state, main: side, latest: side }
}

function put(side: Side, fields: Partial<StateFields>): Side {
  const changes = Object.entries(fields).map(([field, value]) => [field, only(value)])
  return { ...side, ...Object.fromEntries(changes) }
}

function eitherSide(one: Side, other: Side): Side {
  return Object.fromEntries(
    STATE_FIELDS.map((field) => [field, either(one[field], other[field])]),
  ) as Side
}
