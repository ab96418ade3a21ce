import { execFile } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { UserFacingError } from '@/server/user-facing-error'
import { runMain } from '../scripts/bring-up/run-main'
import { printLine, step } from '../scripts/bring-up/steps.mjs'
import { openServices } from './kill/open-services'
import { meetsBars, printSize, printSummary } from './search/print-results'
import type { SizeResult } from './search/run-size'
import { keepResults } from './shared/keep-results'

/**
 * How long a search takes in the server, uncached and one at a time, in galleries of several sizes (of
 * three tries the quickest, because other programs disturb and nothing is kept between tries): in
 * the Postgres engine, and in Meilisearch where there is one (`MEILI_URL`, or the program `meilisearch`
 * on the path); with it how long the documents take to make and a full reindex. Postgres is the embedded
 * one unless `BENCH_DATABASE_URL` names another. The bars are those for 10,000 styles.
 *
 *   npm run bench -- search [--sizes 1000,10000,100000 --questions 420]
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    questions: { type: 'string', default: '420' },
  },
})

const MAX_OUTPUT_BYTES = 16 * 1024 * 1024

await runMain(
  async ({ processes }) => {
    const sizes = values.sizes.split(',').map(Number)
    if (sizes.some((size) => !Number.isSafeInteger(size) || size < 100)) {
      throw new UserFacingError({ message: `--sizes are numbers from 100 up, not ${values.sizes}` })
    }
    const results: SizeResult[] = []
    for (const size of sizes) {
      const services = await openServices({ processes, name: `search_${size}` })
      const result = await step(`${size} styles`, () =>
        runSize({ ...services.environmentOf('bench'), SIZE: String(size) }),
      )
      printSize(result)
      results.push(result)
      await services.pool.query('checkpoint')
    }
    printSummary(results)
    printLine(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`)
    await keepResults('search', { sizes: results })
    return results.every(meetsBars) ? 0 : 1
  },
  { graceSeconds: 1 },
)

/** Each size has a process of its own, because Payload serves one database in a process. */
async function runSize(env: Record<string, string>): Promise<SizeResult> {
  const script = path.join(import.meta.dirname, 'search', 'run-size.ts')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, values.questions],
    { env: { ...process.env, ...env }, maxBuffer: MAX_OUTPUT_BYTES },
  )
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as SizeResult
}
