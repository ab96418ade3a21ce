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

/** The lines that a person reads at the end of an import. */
export function describeSummary(summary: ImportSummary): string[] {
  const { brokenAt, isDryRun, isInterrupted, report, rows, seconds } = summary
  const rate = formatNumber(Math.round(rows / Math.max(seconds, 0.001)))
  const results = ['created', 'updated', 'unchanged', 'refused'] as const
  const lines = [
    `${count(rows, 'row')} in ${seconds.toFixed(1)} s (${rate} rows/s)`,
    results.map((result) => `${formatNumber(summary[result])} ${result}`).join(', '),
    `${formatNumber(summary.published)} published, ${formatNumber(summary.drafts)} as drafts`,
  ]
  if (isDryRun) lines.unshift('Nothing was written: this was a dry run. An import would give:')
  if (summary.incomplete > 0)
    lines.push(`${count(summary.incomplete, 'style')} cannot be published yet`)
  const added = describeAdded(summary)
  if (added) lines.push(`New: ${added}`)
  if (summary.pictures.failed > 0)
    lines.push(`${count(summary.pictures.failed, 'picture')} could not be had`)
  if (brokenAt) lines.push(`The file is broken at line ${brokenAt.line}: ${brokenAt.message}`)
  if (isInterrupted) lines.push('Stopped before the end of the file; start it again to go on.')
  lines.push(`Report: ${report.path} (${count(report.entries, 'entry', 'entries')})`)
  return lines
}

function describeAdded({ categories, tags, models, pictures }: ImportSummary): string {
  return [
    { made: categories.created, one: 'category', many: 'categories' },
    { made: tags.created, one: 'tag' },
    { made: models.created, one: 'model' },
    { made: pictures.added, one: 'picture' },
  ]
    .filter(({ made }) => made > 0)
    .map(({ made, one, many }) => count(made, one, many))
    .join(', ')
}

function count(value: number, one: string, many = `${one}s`): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`
}

function formatNumber(value: number): string {
  return value.toLocaleString('en')
}
