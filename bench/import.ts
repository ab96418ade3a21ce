import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import pg from 'pg'
import { startEmbeddedPostgres } from '@/server/embedded-postgres/start-embedded-postgres'
import type { ImportSummary } from '@/server/import/import-summary'
import { writeFiles } from './import/make-rows'
import { keepResults } from './shared/keep-results'

/**
 * Compares the import of a file with a loop over `payload.create`: same rows, same validation,
 * versions and events, each on a fresh database of one Postgres. The loop runs before and after the
 * import, and its faster half counts. `BENCH_DATABASE_URL` names a server; otherwise the embedded
 * one is started.
 *
 *   npm run bench -- import [--rows 10000 --loop-rows 600]
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000' },
    'loop-rows': { type: 'string', default: '600' },
  },
})
const BAR = 5

type LoopResult = { rows: number; seconds: number; cpuSeconds: number }
type ImportResult = ImportSummary & { cpuSeconds: number }

const folder = await mkdtemp(path.join(tmpdir(), 'bench-import-'))
const server = await startServer()
try {
  const file = await writeFiles(folder, Number(values.rows))
  const before = await runPart<LoopResult>('loop', values['loop-rows'], file)
  const imported = await runPart<ImportResult>('import', values.rows, file)
  const after = await runPart<LoopResult>('loop', values['loop-rows'], file)
  const again = await runPart<ImportResult>('import', values.rows, file, 'bench_import_import')
  await report({ before, imported, after, again })
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
process.exit(process.exitCode ?? 0)

async function startServer() {
  const given = process.env.BENCH_DATABASE_URL
  if (given) return { url: given, stop: async () => undefined }
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') })
  return { url: postgres.connectionString('postgres'), stop: postgres.stop }
}

/** Runs one half in a process of its own, on a new database unless one is named to go on with. */
async function runPart<T>(part: string, rows: string, file: string, existing?: string): Promise<T> {
  const database = existing ?? `bench_import_${part}`
  if (!existing) await recreate(database)
  const url = new URL(server.url)
  url.pathname = `/${database}`
  const env = {
    ...process.env,
    DATABASE_URL: url.toString(),
    MEDIA_DIR: path.join(folder, 'media', database),
    PAYLOAD_SECRET: 'only-for-benchmarks-0123456789',
    LOG_LEVEL: 'error',
  }
  const script = path.join(import.meta.dirname, 'import', 'run-part.ts')
  const args = ['--import', 'tsx', script, part, rows, file]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T
}

async function recreate(database: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query(`drop database if exists ${database} with (force)`)
  await client.query(`create database ${database}`)
  await client.end()
}

async function report(results: {
  before: LoopResult
  imported: ImportResult
  after: LoopResult
  again: ImportResult
}): Promise<void> {
  const { before, imported, after, again } = results
  const rate = ({ rows, seconds }: { rows: number; seconds: number }) => rows / seconds
  const loopRate = Math.max(rate(before), rate(after))
  const written = imported.created / imported.seconds
  const ratio = written / loopRate
  const line = (name: string, { rows, seconds, cpuSeconds }: LoopResult) => ({
    what: name,
    rows,
    seconds: seconds.toFixed(1),
    'rows/s': Math.round(rows / seconds),
    'CPU of Node, s': cpuSeconds.toFixed(1),
  })
  console.table([
    line('payload.create, before', before),
    line('import', imported),
    line('payload.create, after', after),
    line('import again, no change', again),
  ])
  const { created, refused, published, drafts } = imported
  const isRight = created + refused === imported.rows && again.unchanged === created
  console.log(
    `${created} created (${published} published, ${drafts} drafts), ${refused} refused, ${again.unchanged} unchanged the second time`,
  )
  console.log(
    `Ratio ${ratio.toFixed(1)} (bar: ${BAR}), ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`,
  )
  await keepResults('import', {
    ratio,
    bar: BAR,
    ...results,
  })
  if (ratio < BAR || !isRight) process.exitCode = 1
}
