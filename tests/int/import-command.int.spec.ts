import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { takeSnapshot, withoutIdsAndTimes } from '../helpers/sref-snapshot'

const root = join(import.meta.dirname, '..', '..')
const ROW_COUNT = 2000
const KILLS = 3
const LONGEST_LIFE_MS = 1200

let gallery: TestGallery
let folder: string
let file: string

beforeAll(async () => {
  gallery = await startGallery()
})
afterAll(() => gallery.stop())
beforeEach(async () => {
  await gallery.reset()
  folder = await mkdtemp(join(tmpdir(), 'import-command-'))
  file = join(folder, 'rows.csv')
  await writeFile(file, makeCsv())
  return () => rm(folder, { recursive: true, force: true })
})

describe('npm run import', { timeout: 180_000 }, () => {
  it('comes to the same end after being killed at random points', async () => {
    expect(await run([file, '--publish'])).toMatchObject({ code: 0 })
    const undisturbed = await finalState()

    await gallery.reset()
    for (let kill = 0; kill < KILLS; kill += 1) {
      const lifeMs = randomInt(LONGEST_LIFE_MS)
      await run([file, '--publish'], { killAfterMs: lifeMs })
    }
    expect(await run([file, '--publish'])).toMatchObject({ code: 0 })
    expect(await finalState()).toEqual(undisturbed)
  })

  it('ends with 130 on Ctrl-C, with the batch at work written and a summary', async () => {
    const { code, output } = await run([file], { interruptAfterMs: 200 })
    expect(output).toContain('Stopped before the end of the file; start it again to go on.')
    expect(output).toMatch(/[\d,]+ created, 0 updated/)
    expect(code).toBe(130)
  })

  it('ends with 1 when the file is broken, and says where', async () => {
    await writeFile(file, 'code,title\n1,One\n2,"Two\n')
    const { code, output } = await run([file])
    expect(output).toContain('The file is broken at line 3')
    expect(output).toContain('1 created')
    expect(code).toBe(1)
  })

  it('ends with 0 and names the report when rows were refused', async () => {
    await writeFile(file, 'code,title\n1,One\nx,Two\n')
    const { code, output } = await run([file])
    expect(output).toContain('1 refused')
    const [report] = await readdir(join(folder, 'reports'))
    expect(output).toContain(report)
    expect(code).toBe(0)
  })

  it('says in a sentence what is missing or wrong on its command line', async () => {
    expect(await run([])).toMatchObject({
      code: 1,
      output: expect.stringContaining('The file to import is missing.'),
    })
    expect(await run([file, '--force'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('npm run import -- FILE [--dry-run] [--publish]'),
    })
  })
})

type RunOptions = { killAfterMs?: number; interruptAfterMs?: number }

/** Runs the command; the time until it is killed counts from when it begins to import. */
async function run(args: string[], { killAfterMs, interruptAfterMs }: RunOptions = {}) {
  const command = ['--import', 'tsx', join(root, 'scripts', 'import.ts'), ...args]
  const child = spawn(process.execPath, [...command, '--reports', join(folder, 'reports')], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder, LOG_LEVEL: 'error' },
  })
  let output = ''
  const begun = new Promise<void>((resolve) => {
    child.stderr.on('data', (chunk) => {
      output += chunk
      if (output.includes('▸ Importing')) resolve()
    })
    child.once('exit', () => resolve())
  })
  const ended = once(child, 'exit')
  const lifeMs = killAfterMs ?? interruptAfterMs
  if (lifeMs !== undefined) {
    await begun
    await Promise.race([delay(lifeMs), ended])
    child.kill(killAfterMs === undefined ? 'SIGINT' : 'SIGKILL')
  }
  const [code] = await ended
  return { code, output }
}

/** Everything but ids, times and how the messages were bundled. */
async function finalState() {
  const snapshot = await takeSnapshot(gallery.databaseUrl)
  const announced = snapshot.jobs.flatMap(({ data }) => (data as { srefIds: string[] }).srefIds)
  expect(announced.sort()).toEqual(snapshot.srefs.map(({ id }) => id).sort())
  const { jobs: _, ...tables } = withoutIdsAndTimes(snapshot)
  const { totalDocs: categories } = await gallery.payload.count({ collection: 'categories' })
  const { totalDocs: tags } = await gallery.payload.count({ collection: 'tags' })
  const sorted = Object.entries(tables).map(([name, rows]) => [
    name,
    rows.map((row) => JSON.stringify(withoutReferences(row))).sort(),
  ])
  return { tables: Object.fromEntries(sorted), categories, tags }
}

/** Categories and tags are made anew, so their ids differ; that there is one is what counts. */
function withoutReferences(row: Record<string, unknown>) {
  const entries = Object.entries(row).map(([name, value]) => {
    const isReference = /_id$/.test(name) && typeof value === 'string'
    return [name, isReference ? 'an id' : value]
  })
  return Object.fromEntries(entries)
}

function makeCsv(): string {
  const lines = Array.from(
    { length: ROW_COUNT },
    (_, index) =>
      `${index + 1},Style ${index % 50},Ink,tag ${index % 7}|tag ${index % 11},${index}`,
  )
  return ['code,title,category,tags,views', ...lines].join('\n')
}
