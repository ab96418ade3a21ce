import { cpus } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../scripts/bring-up/ensure-build'
import type { ProcessGroup } from '../scripts/bring-up/process-group'
import { runMain } from '../scripts/bring-up/run-main'
import { step } from '../scripts/bring-up/steps.mjs'
import { type FaultProxy, startFaultProxy } from '../tests/helpers/fault-proxy'
import { fillDatabase } from './api-load/fill-database'
import { askSeen, untilNewIsAnswered } from './front-faults/ask-seen'
import { killChild } from './front-faults/kill-child'
import type { ClientsReport } from './front-faults/run-clients'
import { openServices } from './kill/open-services'
import { type Asked, everyAddress } from './load/make-mix'
import { readAddresses } from './load/read-addresses'
import { readFrontCounts } from './load/watch-memory'
import { keepResults } from './shared/keep-results'
import { startBuiltGallery } from './shared/start-built-gallery'

/**
 * What visitors notice when Postgres is away for a minute, and when the application or the front is
 * killed: pages, lists and searches that have been seen before must be answered all the time, and all
 * else again by itself afterwards.
 *
 *   npm run bench -- front-faults [--seconds 60 --styles 1000 --clients 50]
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    styles: { type: 'string', default: '1000' },
    clients: { type: 'string', default: '50' },
  },
})

const CALM_SECONDS = 10
const TOKEN = 'only-for-benchmarks-0123456789'
const POSTGRES_PORT = 5432

type Phase = ClientsReport & {
  phase: string
  /** From the end of the fault, or from the kill, to the answer to something never seen before. */
  recoveredAfterMs: number | null
  /** What the front has counted of its store so far. */
  store: Record<string, number>
}

await runMain(
  async ({ processes }) => {
    const { url, proxy } = await openGallery(processes)
    const seen = await step('Seeing everything once', () => seeAll(url))
    const asked = { url, seen, clients: Number(values.clients) }
    const phases: Phase[] = []
    const run = async (phase: string, work: () => Promise<Omit<Phase, 'phase' | 'store'>>) => {
      const report = await step(phase, work)
      phases.push({ phase, ...report, store: await readFrontCounts({ url, token: TOKEN }) })
    }

    await run('nothing is wrong', async () => ({
      ...(await askSeen({ ...asked, while: wait(CALM_SECONDS * 1_000) })),
      recoveredAfterMs: null,
    }))
    await run('Postgres is away', async () => {
      const recovered = Promise.withResolvers<number>()
      const fault = async () => {
        await proxy.set({ kind: 'refuse' })
        await wait(Number(values.seconds) * 1_000)
        await proxy.set({ kind: 'pass' })
        recovered.resolve(await untilNewIsAnswered(url))
      }
      const report = await askSeen({ ...asked, while: fault() })
      return { ...report, recoveredAfterMs: await recovered.promise }
    })
    await run('the application is killed', async () => {
      const recovered = Promise.withResolvers<number>()
      const fault = async () => {
        await killChild({ url, program: 'application-main' })
        recovered.resolve(await untilNewIsAnswered(url))
      }
      const report = await askSeen({ ...asked, while: fault() })
      return { ...report, recoveredAfterMs: await recovered.promise }
    })
    return (await tell(phases)) ? 0 : 1
  },
  { graceSeconds: 5 },
)

/** The gallery reaches its database through a proxy, which can be told to be away. */
async function openGallery(processes: ProcessGroup): Promise<{ url: string; proxy: FaultProxy }> {
  await ensureBuild(processes)
  const services = await openServices({ processes, name: 'faults', hasMeilisearch: false })
  const environment: Record<string, string> = {
    ...services.environmentOf('faults'),
    METRICS_TOKEN: TOKEN,
    // Room for everything that is seen: what is looked at is whether it is given.
    FRONT_CACHE_MB: '512',
    // The reader of this log knows what is wrong.
    LOG_LEVEL: 'silent',
    API_RATE_PER_SECOND: '1000000',
    API_RATE_BURST: '1000000',
  }
  Object.assign(process.env, environment)
  await step('Filling a gallery', () => fillDatabase(Number(values.styles)))
  const database = new URL(environment.DATABASE_URL ?? '')
  const proxy = await startFaultProxy({ port: Number(database.port || POSTGRES_PORT) })
  processes.add({ name: 'Proxy', stop: proxy.close })
  database.hostname = '127.0.0.1'
  database.port = String(proxy.port)
  const url = await step('Starting the gallery', () =>
    startBuiltGallery({ processes, environment: { ...environment, DATABASE_URL: database.href } }),
  )
  return { url, proxy }
}

/** Asks twice: what has been asked for again is kept before all else. */
async function seeAll(url: string): Promise<Asked[]> {
  const seen = everyAddress(await readAddresses(url))
  for (const { path, headers } of [...seen, ...seen]) {
    await (await fetch(url + path, { headers })).arrayBuffer()
  }
  return seen
}

/** Prints and keeps the figures. @returns whether everything that was seen was answered. */
async function tell(phases: Phase[]): Promise<boolean> {
  console.table(
    Object.fromEntries(
      phases.map(({ phase, caches, failed, store: _, ...rest }) => [
        phase,
        { ...rest, ...caches, ...failed },
      ]),
    ),
  )
  for (const { phase, store } of phases) console.log(`The store after “${phase}”:`, store)
  console.log(
    [
      `${values.styles} styles, Postgres away for ${values.seconds} s, ${values.clients} clients on the`,
      `same ${cpus().length} processors. Bar: everything that was seen before is answered.`,
    ].join(' '),
  )
  await keepResults('front-faults', { ...values, phases })
  return phases.every(({ failed }) => Object.keys(failed).length === 0)
}
