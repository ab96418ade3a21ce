import type { z } from 'zod'
import { showValue } from './cells'
import type { ImportColumn } from './columns'
import type { Field } from './gather-fields'

/** Turns schema issues into sentences that name the file's own column and the value. */
export function explainRowIssues({
  error,
  candidate,
  columns,
}: {
  error: z.ZodError
  candidate: unknown
  columns: Map<ImportColumn, Field[]>
}): string[] {
  return error.issues.map(({ path, message }) => {
    const value = path.reduce<unknown>(
      (parent, key) => (parent as Record<PropertyKey, unknown> | undefined)?.[key],
      candidate,
    )
    const label = labelOf({ path, columns })
    if (value === '' || value === undefined) return `Column “${label}” is empty.`
    if (Array.isArray(value)) return `Column “${label}” ${message}.`
    return `Column “${label}”: ${showValue(value)} ${message}.`
  })
}

const PARENTS = new Set(['counters', 'defaults'])

function labelOf({
  path,
  columns,
}: {
  path: readonly PropertyKey[]
  columns: Map<ImportColumn, Field[]>
}): string {
  const [first, second, third] = path.map(String)
  if (first === 'pictures' && second !== undefined) {
    return `picture ${Number(second) + 1}${third === undefined ? '' : ` ${third}`}`
  }
  const column =
    first === 'source' && second !== undefined
      ? `source_${second}`
      : PARENTS.has(first ?? '')
        ? (second ?? first)
        : first?.replace(/At$/, '_at')
  return columns.get(column as ImportColumn)?.[0]?.key ?? column ?? 'row'
}
