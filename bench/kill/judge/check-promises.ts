import { type Ledger, type LedgerStyle, SHARED } from '../ledger/ledger'
import type { Possible } from '../ledger/possible'
import { STATE_FIELDS } from '../ledger/style-state'
import type { StyleRow } from './read-truth'

/** How much of what editors were told is so. */
export type Promises = {
  /** Values that were acknowledged, or may have been written, and were looked at. */
  checked: number
  broken: string[]
  /** All that was done to those that are not as promised, by id. */
  history: Record<string, string[]>
}

type Look = (id: string, what: string, possible: Possible, value: unknown) => void

/**
 * Checks that the last acknowledged value of every field is what the tables say, or, where an edit died
 * before it was acknowledged, what it was before or after.
 */
export function checkPromises(
  ledger: Ledger,
  { rows, termNames }: { rows: Map<string, StyleRow>; termNames: Map<string, string> },
): Promises {
  const promises: Promises = { checked: 0, broken: [], history: {} }
  const look: Look = (id, what, possible, value) => {
    if (possible === null) return
    promises.checked += 1
    if (possible.has(JSON.stringify(value))) return
    const expected = [...possible].join(' or ')
    promises.broken.push(`${what} of ${id} is ${JSON.stringify(value)} instead of ${expected}`)
    promises.history[id] = ledger.history.get(id) ?? []
  }
  const resolve = createResolver(ledger, termNames)
  for (const style of ledger.styles.values()) {
    const row = rows.get(style.id)
    look(style.id, 'isGone', style.isGone, row === undefined)
    if (row && style.owner !== SHARED) lookAtStyle({ style, row, look, resolve })
  }
  for (const term of ledger.terms.values()) {
    const name = termNames.get(term.id)
    look(term.id, 'isGone', term.isGone, name === undefined)
    if (name !== undefined) look(term.id, 'name', term.name, name)
  }
  return promises
}

function lookAtStyle({
  style,
  row,
  look,
  resolve,
}: {
  style: LedgerStyle
  row: StyleRow
  look: Look
  resolve: (possible: Possible) => Possible
}): void {
  for (const field of STATE_FIELDS) {
    const isTerms = field === 'categories' || field === 'tags'
    const possible = style.main[field]
    look(style.id, field, isTerms ? resolve(possible) : possible, row[field])
  }
}

/** Ids of terms as they must be now: of merged ones the one they went into, of deleted ones none. */
function createResolver(ledger: Ledger, termNames: Map<string, string>) {
  const present = (id: string): string | undefined => {
    if (termNames.has(id)) return id
    const into = ledger.merges.get(id)
    return into === undefined ? undefined : present(into)
  }
  return (possible: Possible): Possible => {
    if (possible === null) return null
    const lists = [...possible].map((json) => JSON.parse(json) as string[])
    return new Set(
      lists.map((ids) => JSON.stringify([...new Set(ids.flatMap((id) => present(id) ?? []))])),
    )
  }
}
