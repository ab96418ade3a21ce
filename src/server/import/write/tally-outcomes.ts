import type { ReportWriter } from '../report'
import type { Refusal } from './check-rows'
import type { RowOutcome } from './import-batch'

/** Counts what becomes of rows, and tells the report what a person should know of them. */
export function createTally(report: ReportWriter) {
  const counts = {
    created: 0,
    updated: 0,
    unchanged: 0,
    refused: 0,
    published: 0,
    drafts: 0,
    incomplete: 0,
  }
  const refuse = async (refusal: Refusal) => {
    counts.refused += 1
    await report.add({ ...refusal, outcome: 'refused' })
  }

  return {
    counts: () => counts,
    refuse,
    warn: (line: number, message: string) =>
      report.add({ line, code: '', title: '', outcome: 'warning', reasons: [message] }),
    /** The rest of the file could not be read. */
    breakOff: (line: number, message: string) =>
      report.add({ line, code: '', title: '', outcome: 'refused', reasons: [message] }),
    async add({ line, row, result, status, reasons, obstacles, warnings }: RowOutcome) {
      const shown = { line, code: row.code, title: row.title }
      if (result === 'refused') return refuse({ ...shown, reasons })
      counts[result] += 1
      if (result !== 'unchanged') counts[status === 'published' ? 'published' : 'drafts'] += 1
      if (obstacles.length > 0) counts.incomplete += 1
      const told = [...obstacles, ...warnings]
      const outcome = obstacles.length > 0 ? 'draft' : 'warning'
      if (told.length > 0) await report.add({ ...shown, outcome, reasons: told })
    },
  }
}
