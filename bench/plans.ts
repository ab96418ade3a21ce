import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { runMain } from '../scripts/bring-up/run-main'
import { printLine, step } from '../scripts/bring-up/steps.mjs'
import { explainRequests } from '../tests/plans/explain-requests'
import { judgeRequest } from './plans/judge-request'
import { fillGallery } from './search/fill-gallery'
import { makeVocabulary } from './search/make-documents'
import { keepResults } from './shared/keep-results'
import { openBenchGallery } from './shared/open-bench-gallery'

/**
 * Every statement that visitors' requests send to Postgres, with its plan in a large gallery: none may
 * read a big table from end to end, or rows without a bound. What must is named with its reason in
 * `plans/judge-request.ts`.
 *
 *   npm run bench -- plans [--styles 100000]
 */
const { values } = parseArgs({ options: { styles: { type: 'string', default: '100000' } } })

await runMain(
  async ({ processes }) => {
    const env = { MEILI_URL: '', REDIS_URL: '' }
    const { payload, services } = await openBenchGallery({ processes, name: 'plans', env })
    const { postgres } = await import('@/server/db/transaction-db')
    const { rebuildAllDocuments } = await import('@/server/search/pipe/rebuild-all-documents')
    const { closeSearch } = await import('@/server/search/get-search')
    processes.add({ name: 'Search', stop: () => closeSearch(payload) })
    const { drizzle, pool } = postgres(payload)
    await step(`Filling a gallery with ${values.styles} styles`, async () => {
      await fillGallery(drizzle, { size: Number(values.styles), vocabulary: makeVocabulary() })
      await rebuildAllDocuments(payload)
      await pool.query('vacuum analyze')
    })
    const client = new pg.Client({
      connectionString: services.environmentOf('plans').DATABASE_URL,
    })
    await client.connect()
    processes.add({ name: 'Connection', stop: () => client.end() })
    const requests = await step('Asking for plans', () =>
      explainRequests({ payload, client, isRun: true }),
    )
    const judged = requests.map(judgeRequest)
    console.table(
      judged.map(({ name, statements, milliseconds, read, given, verdict }) => ({
        request: name.slice(0, 60),
        statements,
        ms: milliseconds,
        read,
        given,
        verdict: verdict.slice(0, 60),
      })),
    )
    const failed = judged.filter(({ isGood }) => !isGood)
    for (const { name, verdict } of failed) printLine(`${name}: ${verdict}`)
    printLine(
      `${judged.length} requests, ${failed.length} failed; ${values.styles} styles, ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`,
    )
    await keepResults('plans', { styles: Number(values.styles), requests: judged })
    return failed.length === 0 ? 0 : 1
  },
  { graceSeconds: 5 },
)
