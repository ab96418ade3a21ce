import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { basename, join } from 'node:path'

export type ReportOutcome = 'refused' | 'draft' | 'warning'

export type ReportEntry = {
  /** `undefined` when it concerns the whole file. */
  line: number | undefined
  code: string
  title: string
  outcome: ReportOutcome
  /** Full sentences. */
  reasons: string[]
}

export type ReportSummary = { path: string; entries: number } & Record<ReportOutcome, number>

export type ReportWriter = {
  /** Resolves when the entry has reached the operating system, so a kill does not lose it. */
  add(entry: ReportEntry): Promise<void>
  summary(): ReportSummary
  close(): Promise<void>
}

const HEADER = ['line', 'code', 'title', 'outcome', 'reasons']

/**
 * Opens the report of one import, `reports/import-<file>-<timestamp>.csv` under `folder` (default
 * `reports`). It is UTF-8 with a byte order mark, so that spreadsheets show it rightly, and no cell
 * starts a formula. Rejects when the folder cannot be written.
 */
export async function openReport({
  importPath,
  folder = 'reports',
  now = new Date(),
}: {
  importPath: string
  folder?: string
  now?: Date
}): Promise<ReportWriter> {
  await mkdir(folder, { recursive: true })
  const { path, handle } = await createFile({ folder, importPath, now })
  const counts = { refused: 0, draft: 0, warning: 0 }
  await handle.appendFile(`\uFEFF${toCsvLine(HEADER)}`)
  // One after the other, so that entries added at the same time do not run into each other.
  let last: Promise<void> = Promise.resolve()

  return {
    add({ line, code, title, outcome, reasons }) {
      counts[outcome] += 1
      const cells = [
        line === undefined ? '' : String(line),
        code,
        title,
        outcome,
        reasons.join(' '),
      ]
      last = last.then(() => handle.appendFile(toCsvLine(cells)))
      return last
    },
    summary: () => ({
      path,
      entries: counts.refused + counts.draft + counts.warning,
      ...counts,
    }),
    close: () => last.finally(() => handle.close()),
  }
}

/**
 * One CSV line. A cell that a spreadsheet would take for a formula gets a leading apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function toCsvLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`
}

function toCell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text
  return /[",\r\n\t;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Two imports of one file in the same second get different reports. */
async function createFile({
  folder,
  importPath,
  now,
}: {
  folder: string
  importPath: string
  now: Date
}): Promise<{ path: string; handle: FileHandle }> {
  const name = basename(importPath).replace(/[^\p{L}\p{N}._-]+/gu, '-')
  const time = now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  for (let attempt = 1; ; attempt += 1) {
    const suffix = attempt === 1 ? '' : `-${attempt}`
    const path = join(folder, `import-${name}-${time}${suffix}.csv`)
    try {
      return { path, handle: await open(path, 'ax') }
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      if (!isTaken) throw error
    }
  }
}
