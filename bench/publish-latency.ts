import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { UserFacingError } from '@/server/user-facing-error'
import { runMain } from '../scripts/bring-up/run-main'
import { step } from '../scripts/bring-up/steps.mjs'
import { measurePublishes, type PublishReport } from './publish-latency/measure-publishes'
import { keepResults } from './shared/keep-results'

/**
 * How long it takes from an editor's publishing until a search finds the style, with other edits queued
 * at that moment: as many styles were changed with one commit, each with a message of its own, and the
 * tag of all of them was renamed. Another instance of the gallery is asked every five milliseconds, as a
 * visitor would, for a word that only this style has, and so is each engine by itself. Servers as for
 * the benchmark `kill`.
 *
 * `--as import` queues the others as bulk work does, which a save may overtake.
 *
 *   npm run bench -- publish-latency [--publishes 100 --queued 500 --as saves|import]
 *     [--worker together|apart]
 */
const { values } = parseArgs({
  options: {
    publishes: { type: 'string', default: '100' },
    queued: { type: 'string', default: '500' },
    as: { type: 'string', default: 'saves' },
    worker: { type: 'string', default: 'together' },
  },
})

const BAR_MS = 1000

await runMain(
  async ({ processes }) => {
    const worker = oneOf(['together', 'apart'], values.worker)
    const kind = oneOf(['saves', 'import'], values.as)
    const report = await step('Publishing', (onProgress) =>
      measurePublishes({
        processes,
        publishes: Number(values.publishes),
        queued: Number(values.queued),
        kind,
        worker,
        onProgress,
      }),
    )
    return (await tell(report, { kind, worker })) ? 0 : 1
  },
  { graceSeconds: 1 },
)

function oneOf<Name extends string>(names: Name[], value: string): Name {
  const name = names.find((known) => known === value)
  if (name) return name
  throw new UserFacingError({ message: `“${value}” is none of ${names.join(', ')}.` })
}

/** Prints and keeps the figures. @returns whether they are within the bar. */
async function tell(
  { publishes, meilisearchVersion }: PublishReport,
  { kind, worker }: { kind: string; worker: string },
) {
  const times = {
    'save acknowledged': publishes.map(({ acknowledged }) => acknowledged),
    'found by a visitor': publishes.map(({ gallery }) => gallery),
    'found in Postgres': publishes.map(({ postgres }) => postgres),
    'found in Meilisearch': publishes.flatMap(({ meilisearch }) => meilisearch ?? []),
  }
  const figures = Object.fromEntries(
    Object.entries(times)
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => [name, summarise(list)]),
  )
  console.table(figures)
  const jobs = summarise(publishes.map(({ queuedJobs }) => queuedJobs))
  const unsent = summarise(publishes.map(({ unsentDocuments }) => unsentDocuments))
  const p99 = figures['found by a visitor']?.p99 ?? Number.POSITIVE_INFINITY
  console.log(
    [
      `${publishes.length} publishes, milliseconds from the save being sent; other edits are ${kind},`,
      `worker ${worker}.`,
      `At that moment ${jobs.p50} messages (${jobs.least} to ${jobs.most}) and`,
      `${unsent.p50} unsent documents (${unsent.least} to ${unsent.most}) were on their way, medians.`,
      `Found by a visitor: p99 ${p99} ms (bar: ${BAR_MS}). Meilisearch ${meilisearchVersion ?? 'not there'},`,
      `${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}.`,
    ].join(' '),
  )
  await keepResults(`publish-latency-${worker}`, {
    kind,
    worker,
    meilisearchVersion,
    barMs: BAR_MS,
    figures,
    jobs,
    unsent,
    publishes,
  })
  return p99 < BAR_MS
}

/** Whole numbers; a percentile is the least value that as many of a hundred do not exceed. */
function summarise(list: number[]) {
  const sorted = list.toSorted((one, other) => one - other).map(Math.round)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { least: at(0), p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) }
}
