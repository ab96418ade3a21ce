import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { runMain } from '../scripts/bring-up/run-main'
import { step } from '../scripts/bring-up/steps.mjs'
import { openFaultyGallery } from './search-faults/open-faulty-gallery'
import { runScenario, type ScenarioReport } from './search-faults/run-scenario'
import { keepResults } from './shared/keep-results'

/**
 * Searches with several clients, all in this process, while Meilisearch and Redis break: nothing may
 * fail, Postgres must answer soon once the breaker is open, and Meilisearch must be back by itself. Its
 * servers are found as those of the benchmark `kill`; Redis is left out where there is none.
 *
 *   npm run bench -- search-faults [--documents 10000 --clients 30 --pause 1000]
 */
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    clients: { type: 'string', default: '30' },
    pause: { type: 'string', default: '1000' },
  },
})

const BAR_MS = 500

await runMain(
  async ({ processes }) => {
    const gallery = await step('Filling a gallery', () =>
      openFaultyGallery({ processes, documents: Number(values.documents) }),
    )
    const reports: ScenarioReport[] = []
    for (const [seed, scenario] of gallery.scenarios.entries()) {
      const report = await step(scenario.name, () =>
        runScenario({
          gallery,
          scenario,
          clients: Number(values.clients),
          pauseMs: Number(values.pause),
          seed,
        }),
      )
      reports.push(report)
    }
    return (await tell(reports, gallery.versions)) ? 0 : 1
  },
  { graceSeconds: 2 },
)

/** Prints and keeps the figures. @returns whether they are within the bars. */
async function tell(reports: ScenarioReport[], versions: string): Promise<boolean> {
  console.table(
    Object.fromEntries(reports.map(({ name, ...figures }) => [name, withoutEmpty(figures)])),
  )
  const broken = reports.filter(({ failed, p99Open, isBack }) => {
    return failed > 0 || (p99Open ?? 0) >= BAR_MS || isBack === false
  })
  console.log(
    [
      `Milliseconds; ${values.documents} documents, ${values.clients} clients that wait`,
      `${values.pause} ms between their questions, no answer from a cache. ${versions},`,
      `${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}.`,
      `Bars: none failed, p99 under ${BAR_MS} once the breaker is open, back by itself.`,
    ].join(' '),
  )
  await keepResults('search-faults', {
    versions,
    barMs: BAR_MS,
    ...values,
    scenarios: reports,
  })
  return broken.length === 0
}

function withoutEmpty(figures: object): object {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value ?? '–']))
}
