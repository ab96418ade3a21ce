import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../scripts/bring-up/ensure-build'
import { runMain } from '../scripts/bring-up/run-main'
import { step } from '../scripts/bring-up/steps.mjs'
import { fillDatabase } from './api-load/fill-database'
import { type LoadReport, loadAtRate } from './api-load/load-at-rate'
import { openServices } from './kill/open-services'
import { keepResults } from './shared/keep-results'
import { startBuiltGallery } from './shared/start-built-gallery'

/**
 * Lists and searches of the API at constant rates, warm, straight from the production server with
 * Postgres as its only service. The load is made on the same processors. Rates grow until one is not
 * held any more.
 *
 *   npm run bench -- api-load [--styles 10000 --seconds 15]
 */
const { values } = parseArgs({
  options: {
    styles: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '15' },
  },
})

const BAR_RATE = 200
const BAR_MS = 100
const RATES = [BAR_RATE, 400, 600, 800, 1000, 1200, 1500, 2000]
const WARM_UP = { rate: 100, seconds: 5 }

await runMain(
  async ({ processes }) => {
    await ensureBuild(processes)
    const services = await openServices({ processes, name: 'load', hasMeilisearch: false })
    const environment = {
      ...services.environmentOf('load'),
      WORKER: 'false',
      // One client stands for all visitors here.
      API_RATE_PER_SECOND: '1000000',
      API_RATE_BURST: '1000000',
    }
    Object.assign(process.env, environment)
    const paths = await step('Filling a gallery', () => fillDatabase(Number(values.styles)))
    const url = await step('Starting the gallery', () =>
      startBuiltGallery({ processes, environment }),
    )
    const reports = {
      list: await step('Lists', () => loadMoreAndMore(url, paths.list)),
      search: await step('Searches', () => loadMoreAndMore(url, paths.search)),
    }
    return (await tell(reports)) ? 0 : 1
  },
  { graceSeconds: 5 },
)

async function loadMoreAndMore(url: string, paths: string[]): Promise<LoadReport[]> {
  await loadAtRate({ url, paths, ...WARM_UP })
  const reports: LoadReport[] = []
  for (const rate of RATES) {
    const report = await loadAtRate({ url, paths, rate, seconds: Number(values.seconds) })
    reports.push(report)
    if (!isHeld(report)) break
  }
  return reports
}

function isHeld({ rate, answersPerSecond, p97_5, failed }: LoadReport): boolean {
  return failed === 0 && p97_5 < BAR_MS && answersPerSecond >= 0.97 * rate
}

/** Prints and keeps the figures. @returns whether the bar's rate is held by all. */
async function tell(reports: Record<string, LoadReport[]>): Promise<boolean> {
  for (const [name, list] of Object.entries(reports)) {
    console.log(`\n${name}, milliseconds`)
    console.table(list)
    const held = list.filter(isHeld).at(-1)
    console.log(held ? `Highest rate held: ${held.rate}/s` : 'No rate held.')
  }
  console.log(
    [
      `${values.styles} styles, warm, ${cpus().length} processors with the load tool on them,`,
      `load ${loadavg()[0]?.toFixed(1)}. Bar: p95 < ${BAR_MS} ms at ${BAR_RATE}/s, held here to the`,
      '97.5th percentile.',
    ].join(' '),
  )
  await keepResults('api-load', { ...values, barMs: BAR_MS, barRate: BAR_RATE, reports })
  return Object.values(reports).every((list) =>
    list.some((report) => report.rate === BAR_RATE && isHeld(report)),
  )
}
