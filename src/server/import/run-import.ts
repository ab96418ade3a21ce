import path from 'node:path'
import type { Payload } from 'payload'
import { normaliseImportRow } from '@/domain/import-row'
import { gatherRowFields } from '@/domain/import-row/gather-fields'
import { createPictureLoader, type PictureLoader } from './fetch-picture'
import type { ImportSummary } from './import-summary'
import type { ImportEvent } from './read/import-event'
import { readImportFile } from './read/read-import-file'
import { openReport, type ReportWriter } from './report'
import { createSlugAssigner } from './write/assign-slugs'
import { createObstacleFinder } from './write/find-obstacles'
import { type CheckedRow, createBatchImporter, type RowOutcome } from './write/import-batch'
import { withImportLock } from './write/import-lock'
import { createCategoryResolver } from './write/resolve-categories'
import { createModelResolver } from './write/resolve-models'
import { createPictureResolver } from './write/resolve-pictures'
import { createTagResolver } from './write/resolve-tags'
import { newId, sampleIdMaker, srefTables } from './write/sref-tables'

export type ImportProgress = {
  /** Rows read so far. */
  rows: number
  /** 0 to 1, by bytes of the file. */
  fraction: number
}

export type ImportOptions = {
  payload: Payload
  /** The JSON or CSV file. Pictures are looked for in its folder. */
  file: string
  /** Publish every row that lacks nothing. Default: false, all new rows are drafts. */
  publish?: boolean
  /** Check and count only. Default: false. */
  isDryRun?: boolean
  /** Where the report goes. Default: `reports`. */
  reportFolder?: string
  /** Ends the import after the batch that is being written. */
  signal?: AbortSignal
  onProgress?: (progress: ImportProgress) => void
  /** Rows in one transaction. Default: 250. */
  batchRows?: number
  /** For tests: where pictures come from. */
  pictureLoader?: PictureLoader
}

const DEFAULT_BATCH_ROWS = 250

/**
 * Imports a file: categories, tags, models and pictures that are missing, and every row as a style
 * by its code. Rows are written in batches, each in one transaction, so an import that was killed
 * can simply be run again; rows that are stored already are left untouched.
 *
 * @throws UserFacingError when the file cannot be read at all or another import is at work.
 */
export async function runImport(options: ImportOptions): Promise<ImportSummary> {
  const run = () => importFile(options)
  return options.isDryRun ? run() : withImportLock(run)
}

async function importFile(options: ImportOptions): Promise<ImportSummary> {
  const { file: filePath, signal, isDryRun = false, batchRows = DEFAULT_BATCH_ROWS } = options
  const startedAt = performance.now()
  const file = await readImportFile(filePath)
  const report = await openReport({
    importPath: filePath,
    ...(options.reportFolder ? { folder: options.reportFolder } : {}),
  })
  const pictureLoader = options.pictureLoader ?? createPictureLoader()
  try {
    const { resolvers, importBatch } = await createTools(options, pictureLoader)
    const tally = createTally(report)
    const checkRow = createRowChecker()
    let batch: CheckedRow[] = []
    let rows = 0
    let brokenAt: ImportSummary['brokenAt']
    const tell = () =>
      options.onProgress?.({ rows, fraction: Math.min(1, file.bytesRead / file.totalBytes) })

    const flush = async () => {
      const full = batch
      batch = []
      if (full.length === 0 || signal?.aborted) return
      await tally.addOutcomes(await importBatch(full, { onRow: tell }))
      tell()
    }
    const take = async (event: ImportEvent) => {
      if (event.kind === 'error') {
        brokenAt = { line: event.line, message: event.message }
      } else if (event.kind === 'warning') {
        await tally.warn(event.line, event.message)
      } else if (event.kind === 'category') {
        const { reasons } = await resolvers.categories.write(event.category)
        if (reasons.length > 0) {
          const { name } = event.category
          await tally.refuse({ line: event.line, code: '', title: name, reasons })
        }
      } else {
        if (event.kind === 'row' || event.index !== undefined) rows += 1
        const checked = checkRow(event)
        for (const key of checked.unknownKeys) {
          await tally.warn(event.line, `“${key}” is not known and was left out.`)
        }
        if ('reasons' in checked) await tally.refuse(checked)
        else batch.push(checked)
        if (batch.length >= batchRows) await flush()
      }
    }

    try {
      for await (const event of file) {
        if (signal?.aborted) break
        await take(event)
      }
      await flush()
    } catch (error) {
      // What was cut short by the wish to end is no failure.
      if (!signal?.aborted || error !== signal.reason) throw error
    }
    return {
      ...tally.counts(),
      format: file.format,
      isDryRun,
      rows,
      categories: resolvers.categories.counts(),
      tags: resolvers.tags.counts(),
      models: resolvers.models.counts(),
      pictures: resolvers.pictures.counts(),
      brokenAt,
      isInterrupted: signal?.aborted ?? false,
      report: report.summary(),
      seconds: (performance.now() - startedAt) / 1000,
    }
  } finally {
    await report.close()
    if (!options.pictureLoader) await pictureLoader.close()
  }
}

async function createTools(
  { payload, file, signal, publish = false, isDryRun = false }: ImportOptions,
  { loadPicture }: PictureLoader,
) {
  const tables = srefTables(payload)
  const base = { payload, isDryRun }
  const folder = path.dirname(path.resolve(file))
  const resolvers = {
    categories: createCategoryResolver(base),
    tags: createTagResolver(base),
    models: createModelResolver(base),
    pictures: createPictureResolver({ ...base, loadPicture, folder, signal }),
  }
  const importBatch = createBatchImporter({
    ...base,
    publish,
    signal,
    tables,
    resolvers,
    slugs: createSlugAssigner(tables.main.row),
    findObstacles: await createObstacleFinder({ payload, models: resolvers.models }),
    makeSrefId: () => newId(tables.main.row),
    makeSampleId: sampleIdMaker(payload),
  })
  return { resolvers, importBatch }
}

type Refusal = { line: number; code: string; title: string; reasons: string[] }
type CheckResult = (CheckedRow | Refusal) & { unknownKeys: string[] }
type RowEvent = Extract<ImportEvent, { kind: 'row' | 'refused' }>

/** Checks rows one by one; of several rows with one code the first counts. */
function createRowChecker(): (event: RowEvent) => CheckResult {
  const firstLines = new Map<string, number>()
  const toldKeys = new Set<string>()

  return (event) => {
    const { line } = event
    if (event.kind === 'refused') {
      return { line, code: event.shown, title: '', reasons: event.reasons, unknownKeys: [] }
    }
    const result = normaliseImportRow(event.raw)
    const unknownKeys = result.unknownKeys.filter((key) => !toldKeys.has(key))
    for (const key of unknownKeys) toldKeys.add(key)
    if (!result.ok) return { line, ...result.shown, reasons: result.reasons, unknownKeys }

    const { row, warnings } = result
    const firstLine = firstLines.get(row.code)
    if (firstLine !== undefined) {
      const reasons = [
        `The code ${row.code} stands in line ${firstLine} already; the first row counts.`,
      ]
      return { line, ...result.shown, reasons, unknownKeys }
    }
    firstLines.set(row.code, line)
    const given = new Set(gatherRowFields(event.raw).columns.keys())
    return { line, row, given, warnings, unknownKeys }
  }
}

function createTally(report: ReportWriter) {
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
    async addOutcomes(outcomes: RowOutcome[]) {
      for (const { line, row, result, status, reasons, obstacles, warnings } of outcomes) {
        const shown = { line, code: row.code, title: row.title }
        if (result === 'refused') {
          await refuse({ ...shown, reasons })
          continue
        }
        counts[result] += 1
        if (result !== 'unchanged') counts[status === 'published' ? 'published' : 'drafts'] += 1
        if (obstacles.length > 0) counts.incomplete += 1
        const told = [...obstacles, ...warnings]
        const outcome = obstacles.length > 0 ? 'draft' : 'warning'
        if (told.length > 0) await report.add({ ...shown, outcome, reasons: told })
      }
    },
  }
}
