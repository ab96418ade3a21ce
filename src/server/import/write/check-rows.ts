import { normaliseImportRow } from '@/domain/import-row'
import { gatherRowFields } from '@/domain/import-row/gather-fields'
import type { ImportEvent } from '../read/import-event'
import type { CheckedRow } from './import-batch'

export type Refusal = { line: number; code: string; title: string; reasons: string[] }

/** A row to import, or why it is refused; and column names that mean nothing, told for the first time. */
type CheckResult = { unknownKeys: string[] } & (
  | { ok: true; row: CheckedRow }
  | { ok: false; refusal: Refusal }
)

type RowEvent = Extract<ImportEvent, { kind: 'row' | 'refused' }>

/** Makes the check of a file's rows; of several rows with one code the first counts. */
export function createRowChecker(): (event: RowEvent) => CheckResult {
  const firstLines = new Map<string, number>()
  const toldKeys = new Set<string>()

  return (event) => {
    const { line } = event
    if (event.kind === 'refused') {
      const refusal = { line, code: event.shown, title: '', reasons: event.reasons }
      return { ok: false, refusal, unknownKeys: [] }
    }
    const result = normaliseImportRow(event.raw)
    const unknownKeys = result.unknownKeys.filter((key) => !toldKeys.has(key))
    for (const key of unknownKeys) toldKeys.add(key)
    const refuse = (reasons: string[]): CheckResult => {
      return { ok: false, refusal: { line, ...result.shown, reasons }, unknownKeys }
    }
    if (!result.ok) return refuse(result.reasons)

    const { row, warnings } = result
    const firstLine = firstLines.get(row.code)
    if (firstLine !== undefined) {
      return refuse([
        `The code ${row.code} stands in line ${firstLine} already; the first row counts.`,
      ])
    }
    firstLines.set(row.code, line)
    const given = new Set(gatherRowFields(event.raw).columns.keys())
    return { ok: true, row: { line, row, given, warnings }, unknownKeys }
  }
}
