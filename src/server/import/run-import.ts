import path from 'node:path'
import type { Payload } from 'payload'
import { createPictureLoader, type PictureLoader } from './fetch-picture'
import type { ImportSummary } from './import-summary'
import type { ImportEvent } from './read/import-event'
import { readImportFile } from './read/read-import-file'
import { openReport } from './report'
import { type ImportProgress, trackProgress } from './track-progress'
import { createSlugAssigner } from './write/assign-slugs'
import { createRowChecker } from './write/check-rows'
import { createObstacleFinder } from './write/find-obstacles'
import { type CheckedRow, createBatchImporter } from './write/import-batch'
import { withImportLock } from './write/import-lock'
import { createCategoryResolver } from './write/resolve-categories'
import { createModelResolver } from './write/resolve-models'
import { createPictureResolver } from './write/resolve-pictures'
import { createTagResolver } from './write/resolve-tags'
import { newId, sampleIdMaker, srefTables } from './write/sref-tables'
import { createTally } from './write/tally-outcomes'

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
  const { file: filePath, signal, isDryRun = false } = options
  const startedAt = performance.now()
  const file = await readImportFile(filePath)
  const report = await openReport({
    importPath: filePath,
    ...(options.reportFolder ? { folder: options.reportFolder } : {}),
  })
  const pictureLoader = options.pictureLoader ?? createPictureLoader()
  try {
    const tools = await createTools(options, pictureLoader)
    const taker = createEventTaker({
      ...tools,
      tally: createTally(report),
      batchRows: options.batchRows ?? DEFAULT_BATCH_ROWS,
      onRowDone: await trackProgress({ path: filePath, onProgress: options.onProgress }),
    })
    try {
      for await (const event of file) {
        if (signal?.aborted) break
        await taker.take(event)
      }
      if (!signal?.aborted) await taker.flush()
    } catch (error) {
      // What was cut short by the wish to end is no failure.
      if (!signal?.aborted || error !== signal.reason) throw error
    }
    const { categories, tags, models, pictures } = tools.resolvers
    return {
      ...taker.result(),
      format: file.format,
      isDryRun,
      categories: categories.counts(),
      tags: tags.counts(),
      models: models.counts(),
      pictures: pictures.counts(),
      isInterrupted: signal?.aborted ?? false,
      report: report.summary(),
      seconds: (performance.now() - startedAt) / 1000,
    }
  } finally {
    await report.close()
    if (!options.pictureLoader) await pictureLoader.close()
  }
}

type Tools = Awaited<ReturnType<typeof createTools>>

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
    tables,
    resolvers,
    slugs: createSlugAssigner(tables.main.row),
    findObstacles: await createObstacleFinder({ payload, models: resolvers.models }),
    makeSrefId: () => newId(tables.main.row),
    makeSampleId: sampleIdMaker(payload),
  })
  return { resolvers, importBatch }
}

/** Takes what the file tells: writes its categories, gathers its rows, and imports them in batches. */
function createEventTaker({
  resolvers,
  importBatch,
  tally,
  batchRows,
  onRowDone,
}: Tools & {
  tally: ReturnType<typeof createTally>
  batchRows: number
  onRowDone: (line: number) => void
}) {
  const checkRow = createRowChecker()
  let batch: CheckedRow[] = []
  let rows = 0
  let brokenAt: ImportSummary['brokenAt']

  return { take, flush, result: () => ({ ...tally.counts(), rows, brokenAt }) }

  async function take(event: ImportEvent): Promise<void> {
    const { kind, line } = event
    if (kind === 'error') {
      brokenAt = { line, message: event.message }
      await tally.breakOff(line, event.message)
    } else if (kind === 'warning') {
      await tally.warn(line, event.message)
    } else if (kind === 'category') {
      const { reasons } = await resolvers.categories.write(event.category)
      const { name: title } = event.category
      if (reasons.length > 0) await tally.refuse({ line, code: '', title, reasons })
    } else {
      if (event.index !== undefined) rows += 1
      const checked = checkRow(event)
      for (const key of checked.unknownKeys) {
        await tally.warn(line, `“${key}” is not known and was left out.`)
      }
      if (checked.ok) batch.push(checked.row)
      else await tally.refuse(checked.refusal)
      if (!checked.ok) onRowDone(line)
      if (batch.length >= batchRows) await flush()
    }
  }

  async function flush(): Promise<void> {
    const full = batch
    batch = []
    if (full.length === 0) return
    const outcomes = await importBatch(full, { onRow: ({ line }) => onRowDone(line) })
    for (const outcome of outcomes) await tally.add(outcome)
  }
}
