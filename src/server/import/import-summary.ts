import type { ImportFormat } from './read/import-event'
import type { ReportSummary } from './report'

export type ImportSummary = {
  format: ImportFormat
  isDryRun: boolean
  /** Rows of the file that were looked at, refused ones included. */
  rows: number
  created: number
  updated: number
  unchanged: number
  refused: number
  /** Of the created and updated ones. */
  published: number
  drafts: number
  /** Rows whose newest version lacks something, unchanged ones included. */
  incomplete: number
  categories: { created: number; updated: number }
  tags: { created: number }
  models: { created: number }
  pictures: { added: number; found: number; failed: number }
  /** Set when the file is broken from a line on; everything before it was imported. */
  brokenAt: { line: number; message: string } | undefined
  /** Asked to end before the end of the file. */
  isInterrupted: boolean
  report: ReportSummary
  seconds: number
}

const numbers = new Intl.NumberFormat('en')

/** The lines that a person reads at the end of an import. */
export function describeSummary(summary: ImportSummary): string[] {
  const { isDryRun, categories, tags, models, pictures, report } = summary
  const would = isDryRun ? 'would be ' : ''
  const rate = Math.round(summary.rows / Math.max(summary.seconds, 0.001))
  const made = [
    count(categories.created, 'category', 'categories'),
    count(tags.created, 'tag'),
    count(models.created, 'model'),
    count(pictures.added, 'picture'),
  ].filter((text) => text !== undefined)
  return [
    `${count(summary.rows, 'row') ?? 'No row'} in ${summary.seconds.toFixed(1)} s (${numbers.format(rate)} rows/s)`,
    `${numbers.format(summary.created)} ${would}created, ${numbers.format(summary.updated)} ${would}updated, ${numbers.format(summary.unchanged)} unchanged, ${numbers.format(summary.refused)} refused`,
    `${numbers.format(summary.published)} ${would}published, ${numbers.format(summary.drafts)} ${would}drafts; ${numbers.format(summary.incomplete)} lack something`,
    ...(made.length > 0 ? [`New${isDryRun ? ' (not written)' : ''}: ${made.join(', ')}`] : []),
    ...(pictures.failed > 0 ? [`${count(pictures.failed, 'picture')} could not be had`] : []),
    ...(summary.brokenAt
      ? [`The file is broken at line ${summary.brokenAt.line}: ${summary.brokenAt.message}`]
      : []),
    ...(summary.isInterrupted
      ? ['Stopped before the end of the file; start it again to go on.']
      : []),
    `Report: ${report.path} (${count(report.entries, 'entry', 'entries') ?? 'no entries'})`,
  ]
}

function count(value: number, one: string, many = `${one}s`): string | undefined {
  return value === 0 ? undefined : `${numbers.format(value)} ${value === 1 ? one : many}`
}
