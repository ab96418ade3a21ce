import type { Edit, StyleEdit, Term, TermCollection, TermEdit, World } from '../edits'
import type { EditEnd } from '../member'
import { either, only, type Possible } from './possible'
import { afterEdit, eitherState, newState, type StyleState } from './style-state'

/** Styles that every editor works on. What they hold in the end is anyone's, but not whether they are. */
export const SHARED = -1

export type LedgerStyle = StyleState & { id: string; owner: number }

export type LedgerTerm = {
  id: string
  collection: TermCollection
  owner: number
  name: Possible
  isGone: Possible
}

/** What the editors know of the gallery from the answers that they were given. */
export type Ledger = {
  styles: Map<string, LedgerStyle>
  terms: Map<string, LedgerTerm>
  /** From a term that was, or may have been, merged away to the one it went into. */
  merges: Map<string, string>
  /** What was done to each style or term and how it ended, to explain what is found to be wrong. */
  history: Map<string, string[]>
  /** Words of edits that were rolled back or stopped: they must be nowhere. */
  canaries: string[]
  /** How many codes have been given out. */
  codes: number
}

export function openLedger(world: World, editors: number): Ledger {
  const ledger: Ledger = {
    styles: new Map(),
    terms: new Map(),
    merges: new Map(),
    history: new Map(),
    canaries: [],
    codes: 0,
  }
  for (const collection of ['categories', 'tags'] as const) {
    for (const [index, term] of world[collection].entries()) {
      addTerm(ledger, { collection, term, owner: index % editors })
    }
  }
  return ledger
}

/** Notes how an edit ended. `owner` is for what it made. */
export function note(
  ledger: Ledger,
  { edit, end, owner }: { edit: Edit; end: EditEnd; owner: number },
): void {
  remember(ledger, edit, end)
  if (edit.kind === 'rolled-back' || edit.kind === 'stopped' || edit.kind === 'reindex') return
  if (end !== 'in doubt' && !end.isDone) return
  if (isTermEdit(edit)) noteTermEdit(ledger, { edit, end, owner })
  else noteStyleEdit(ledger, { edit, end, owner })
}

function noteStyleEdit(
  ledger: Ledger,
  { edit, end, owner }: { edit: StyleEdit; end: EditEnd; owner: number },
): void {
  if (edit.kind === 'create' || edit.kind === 'duplicate') {
    if (end === 'in doubt' || !end.isDone || !end.createdId) return
    const model = edit.kind === 'duplicate' ? ledger.styles.get(edit.id) : undefined
    ledger.styles.set(end.createdId, { id: end.createdId, owner, ...newState(edit.fields, model) })
    return
  }
  for (const id of 'ids' in edit ? edit.ids : [edit.id]) {
    const before = ledger.styles.get(id)
    if (!before) continue
    const many = end !== 'in doubt' && end.isDone ? end.many : undefined
    // Where one of many fails in the database, the transaction takes the others back with it.
    const isDone = end !== 'in doubt' && !many?.hasFailures
    if (isDone && many && !many.doneIds.includes(id)) continue
    const after = afterEdit(before, edit, end === 'in doubt' ? undefined : end)
    ledger.styles.set(id, { ...before, ...(isDone ? after : eitherState(before, after)) })
  }
}

function noteTermEdit(
  ledger: Ledger,
  { edit, end, owner }: { edit: TermEdit; end: EditEnd; owner: number },
): void {
  const isInDoubt = end === 'in doubt'
  const replace = (id: string, change: Partial<Pick<LedgerTerm, 'name' | 'isGone'>>) => {
    const term = ledger.terms.get(id)
    if (!term) return
    const name = change.name ?? term.name
    const isGone = change.isGone ?? term.isGone
    ledger.terms.set(id, {
      ...term,
      name: isInDoubt ? either(term.name, name) : name,
      isGone: isInDoubt ? either(term.isGone, isGone) : isGone,
    })
  }
  if (edit.kind === 'rename') replace(edit.id, { name: only(edit.name) })
  if (edit.kind === 'delete-tag') replace(edit.id, { isGone: only(true) })
  if (edit.kind === 'merge') {
    replace(edit.fromId, { isGone: only(true) })
    ledger.merges.set(edit.fromId, edit.intoId)
  }
  if (edit.kind === 'create-term' && end !== 'in doubt' && end.isDone && end.createdId) {
    const term = { id: end.createdId, name: edit.name }
    addTerm(ledger, { collection: edit.collection, term, owner })
  }
}

function remember(ledger: Ledger, edit: Edit, end: EditEnd): void {
  const line = JSON.stringify({ at: new Date().toISOString(), edit, end })
  const ids = line.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g)
  for (const id of new Set(ids)) {
    ledger.history.set(id, [...(ledger.history.get(id) ?? []), line])
  }
}

function addTerm(
  ledger: Ledger,
  { collection, term, owner }: { collection: TermCollection; term: Term; owner: number },
): void {
  const { id, name } = term
  ledger.terms.set(id, { id, collection, owner, name: only(name), isGone: only(false) })
}

const TERM_EDITS = ['rename', 'create-term', 'merge', 'delete-tag', 'describe-picture']

function isTermEdit(edit: StyleEdit | TermEdit): edit is TermEdit {
  return TERM_EDITS.includes(edit.kind)
}
