import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../scripts/bring-up/ensure-build'
import type { ProcessGroup } from '../scripts/bring-up/process-group'
import { runMain } from '../scripts/bring-up/run-main'
import { step } from '../scripts/bring-up/steps.mjs'
import { fillDatabase } from './api-load/fill-database'
import { openServices } from './kill/open-services'
import { type Asked, everyAddress, makeMix } from './load/make-mix'
import { readAddresses } from './load/read-addresses'
import { type ClientsReport, runClients } from './load/run-clients'
import { type MemoryReport, readFrontCounts, watchMemory } from './load/watch-memory'
import { type NewcomersReport, watchNewcomers } from './load/watch-newcomers'
import { keepResults } from './shared/keep-results'
import { requireWrk } from './shared/require-wrk'
import { startBuiltGallery } from './shared/start-built-gallery'

/**
 * A thousand people at once, on the processors that also make the load: each keeps a connection and
 * asks for pages, lists and searches, and one request in a hundred for what nobody has asked for
 * before. First all ask again as soon as they are answered, then each thinks for five seconds.
 *
 *   npm run bench -- load [--clients 1000 --seconds 60 --styles 10000 --workers 1]
 *   npm run bench -- load --seconds 600         # whether memory stays bounded
 *   npm run bench -- load --url http://…        # a gallery that runs, with its own limits
 */
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '60' },
    styles: { type: 'string', default: '10000' },
    workers: { type: 'string', default: '1' },
    url: { type: 'string' },
  },
})

const BARS = { at: 250, thinking: 50 }
/** Nobody who comes to a busy gallery waits longer. */
const NEWCOMER_MS = 1_000
const THINK_SECONDS = 5
const TOKEN = 'only-for-benchmarks-0123456789'
/** Of the most memory in the second third of the time. */
const MAX_GROWTH = 1.1
/** A process takes what it needs in the first minutes. */
const LEAST_SECONDS_FOR_MEMORY = 300

type Reports = {
  busy: ClientsReport
  /** Others, over new connections, while those are busy. */
  letIn: NewcomersReport
  thinking: ClientsReport
  memory: MemoryReport[]
  /** What the front has counted of its store. */
  store: Record<string, number>
}

await runMain(async ({ processes }) => {
  const wrk = requireWrk()
  const url = values.url ?? (await openGallery(processes))
  const [clients, seconds] = [Number(values.clients), Number(values.seconds)]
  const addresses = await step('Reading what there is', () => readAddresses(url))
  const tags = await step('Warming up', () => askOnce(url, everyAddress(addresses)))
  const tagOf = (asked: Asked) => tags.get(formOf(asked))
  const next = makeMix(addresses, { seed: 1 })
  const memory = watchMemory({ url, token: TOKEN })
  const newcomers = watchNewcomers(url)
  const busy = await step(`${clients} clients without a pause`, () =>
    runClients({ wrk, url, clients, seconds, next, tagOf }),
  )
  const letIn = await newcomers.stop()
  const thinking = await step(`${clients} clients that think`, () =>
    runClients({ wrk, url, clients, seconds, thinkSeconds: THINK_SECONDS, next, tagOf }),
  )
  const store = values.url ? {} : await readFrontCounts({ url, token: TOKEN })
  return (await tell({ busy, letIn, thinking, memory: memory.stop(), store })) ? 0 : 1
})

/** Asks for each once, and remembers by which tag its answer is known. */
async function askOnce(url: string, all: Asked[]): Promise<Map<string, string>> {
  const tags = new Map<string, string>()
  for (const asked of all) {
    const response = await fetch(url + asked.path, { headers: asked.headers })
    await response.arrayBuffer()
    const tag = response.headers.get('etag')
    if (tag) tags.set(formOf(asked), tag)
  }
  return tags
}

function formOf({ path, headers }: Asked): string {
  return `${path} ${headers.rsc ?? ''}`
}

async function openGallery(processes: ProcessGroup): Promise<string> {
  await ensureBuild(processes)
  const services = await openServices({ processes, name: 'load', hasMeilisearch: false })
  const environment = {
    ...services.environmentOf('load'),
    METRICS_TOKEN: TOKEN,
    // One machine stands for all visitors here.
    API_RATE_PER_SECOND: '1000000',
    API_RATE_BURST: '1000000',
  }
  Object.assign(process.env, environment)
  await step('Filling a gallery', () => fillDatabase(Number(values.styles)))
  return step('Starting the gallery', () =>
    startBuiltGallery({ processes, environment, args: ['--workers', values.workers] }),
  )
}

/** Prints and keeps the figures. @returns whether they are within the bars. */
async function tell({ busy, letIn, thinking, memory, store }: Reports): Promise<boolean> {
  const flat = ({ failed, ...rest }: ClientsReport) => ({
    ...rest,
    failed: failuresOf(failed),
  })
  console.table({ 'without a pause': flat(busy), thinking: flat(thinking) })
  if (failuresOf(busy.failed) + failuresOf(thinking.failed) > 0) {
    console.log('Failures:', { ...busy.failed, ...thinking.failed })
  }
  console.log('\nNewcomers beside the clients without a pause')
  console.table([letIn])
  console.log('\nMegabytes in memory: at first, and the most in the second and the last third')
  console.table(memory)
  console.log('The store of the front:', store)
  console.log(
    [
      `${values.styles} styles, ${values.workers} worker(s), ${cpus().length} processors with the`,
      `load tool on them, load ${loadavg()[0]?.toFixed(1)}. Bars: no failure, p99 < ${BARS.at} ms, and`,
      `< ${BARS.thinking} ms thinking.`,
    ].join(' '),
  )
  await keepResults('load', { ...values, bars: BARS, busy, letIn, thinking, memory, store })
  const isFast = busy.p99 < BARS.at && thinking.p99 < BARS.thinking
  const failures = failuresOf(busy.failed) + failuresOf(thinking.failed) + letIn.failed
  return isFast && letIn.most < NEWCOMER_MS && failures === 0 && isBounded(memory)
}

function failuresOf(failed: Record<string, number>): number {
  return Object.values(failed).reduce((sum, count) => sum + count, 0)
}

function isBounded(memory: MemoryReport[]): boolean {
  if (2 * Number(values.seconds) < LEAST_SECONDS_FOR_MEMORY) return true
  return memory.every(({ middle, last }) => last <= MAX_GROWTH * middle)
}
