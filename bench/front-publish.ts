import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../scripts/bring-up/ensure-build'
import { runMain } from '../scripts/bring-up/run-main'
import { step } from '../scripts/bring-up/steps.mjs'
import { fillGallery } from './front-publish/fill-gallery'
import { type LoadReport, loadOthers } from './front-publish/load-others'
import { runRounds } from './front-publish/run-rounds'
import type { Seen } from './front-publish/watch-forms'
import { keepResults } from './shared/keep-results'
import { openBenchGallery } from './shared/open-bench-gallery'
import { startBuiltGallery } from './shared/start-built-gallery'

/**
 * How long it takes until what an editor saves is in every form that is stored of it, on two instances
 * of the gallery as `npm start` runs it, and whether anything old is given after that. Each round
 * publishes a hidden style, makes it premium and hides it again; every form is asked for on each instance
 * all the time, as by many visitors, beside clients who look at other things.
 *
 *   npm run bench -- front-publish [--publishes 200 --styles 1000 --clients 20 --think 200]
 */
const { values } = parseArgs({
  options: {
    publishes: { type: 'string', default: '200' },
    styles: { type: 'string', default: '1000' },
    clients: { type: 'string', default: '20' },
    think: { type: 'string', default: '200' },
  },
})

const BAR_MS = 1000
const INSTANCES = 2

await runMain(
  async ({ processes }) => {
    await ensureBuild(processes)
    // One client stands for all visitors here; what is hidden is asked for, too, and refused.
    const env = { API_RATE_PER_SECOND: '1000000', API_RATE_BURST: '1000000', LOG_LEVEL: 'silent' }
    const { payload, services } = await step('Preparing a gallery', () =>
      openBenchGallery({ processes, name: 'front', env }),
    )
    const filled = await fillGallery(payload, Number(values.styles))
    const siteUrls: string[] = []
    for (let place = 0; place < INSTANCES; place += 1) {
      const environment = {
        ...services.environmentOf('front'),
        ...env,
        WORKER: String(place === 0),
      }
      siteUrls.push(
        await step(`Starting instance ${place + 1}`, () =>
          startBuiltGallery({ processes, environment }),
        ),
      )
    }
    const paths = ['/', '/browse', '/api/sref', '/api/categories', '/category/ink', '/feed.json']
    const load = loadOthers({
      siteUrls,
      paths: [...paths, ...filled.slugs.slice(0, 200).map((slug) => `/sref/${slug}`)],
      clients: Number(values.clients),
      thinkMs: Number(values.think),
    })
    const seen = await step('Publishing', (onProgress) =>
      runRounds({ ...filled, siteUrls, rounds: Number(values.publishes), onProgress }),
    )
    return (await tell(seen, await load.stop())) ? 0 : 1
  },
  { graceSeconds: 5 },
)

/** Prints and keeps the figures. @returns whether they are within the bar. */
async function tell(seen: Seen[], load: LoadReport) {
  const steps = Map.groupBy(seen, (one) => one.step)
  const figures = Object.fromEntries(
    [...steps].map(([name, ofStep]) => {
      const forms = Map.groupBy(ofStep, ({ form }) => form)
      const rows = [...forms].map(([form, list]) => [form, summarise(list)] as const)
      return [name, Object.fromEntries([...rows, ['all', summarise(ofStep)]])]
    }),
  )
  for (const [name, rows] of Object.entries(figures)) {
    console.log(`\n${name}, milliseconds from the save being sent`)
    console.table(rows)
  }
  const all = Object.values(figures).flatMap((rows) => rows.all ?? [])
  const isHeld = all.every(({ p99, old, failed }) => p99 < BAR_MS && old === 0 && failed === 0)
  console.log(
    [
      `${values.publishes} rounds on ${INSTANCES} instances, ${values.styles} other styles,`,
      `${load.answers} answers to others, ${load.failures} failed.`,
      `Bar: p99 < ${BAR_MS} ms and nothing old after what is new: ${isHeld ? 'held' : 'not held'}.`,
      `${cpus().length} processors with the load tool on them, load ${loadavg()[0]?.toFixed(1)}.`,
    ].join(' '),
  )
  if (load.failures > 0) console.log('Failed for others:', load.failed)
  await keepResults('front-publish', {
    ...values,
    instances: INSTANCES,
    barMs: BAR_MS,
    figures,
    load,
  })
  return isHeld && load.failures === 0
}

/** Whole numbers; a percentile is the least value that as many of a hundred do not exceed. */
function summarise(list: Seen[]) {
  const ranked = (times: number[]) => {
    const sorted = times.toSorted((one, other) => one - other).map(Math.round)
    return (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  }
  const at = ranked(list.map(({ ms }) => ms))
  const afterSave = ranked(list.map(({ afterSaveMs }) => afterSaveMs))
  const sum = (pick: (one: Seen) => number) => list.reduce((total, one) => total + pick(one), 0)
  return {
    looks: list.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    most: at(1),
    p99AfterSave: afterSave(0.99),
    old: sum(({ relapses }) => relapses),
    failed: sum(({ failures }) => failures),
  }
}
