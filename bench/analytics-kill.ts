import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { runMain } from '../scripts/bring-up/run-main'
import { printLine, step } from '../scripts/bring-up/steps.mjs'
import { findProgram } from '../scripts/checks/require-program'
import { startRedis } from '../scripts/checks/start-redis'
import { type ModeReport, runMode } from './analytics-kill/run-mode'
import { addPlainStyles } from './shared/add-plain-styles'
import { keepResults } from './shared/keep-results'
import { openBenchGallery } from './shared/open-bench-gallery'

/**
 * What of the events is lost when processes are killed while browsers tell them: over HTTP on this
 * machine, with the events in memory (one server) and in a stream of Redis (a server, two writers).
 * Of those that were answered for, at most those of the last second before a kill may be missing; and
 * whenever one looks, the counters equal the events. Redis, which is not killed, is a program on the path;
 * without it that part is left out. The seed decides what is told and killed; when exactly is up to the
 * machine.
 *
 *   npm run bench -- analytics-kill [--events 10000 --kills 6 --rate 700 --seed 1 --mode memory|stream]
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '6' },
    rate: { type: 'string', default: '700' },
    seed: { type: 'string', default: '1' },
    mode: { type: 'string' },
  },
})

const STYLES = 40

await runMain(
  async ({ processes }) => {
    const { payload, services } = await step('Preparing a gallery', () =>
      openBenchGallery({ processes, name: 'analytics' }),
    )
    const slugs = await addPlainStyles(payload, STYLES)
    const program = findProgram(['redis-server', 'valkey-server'])
    const redis = program ? await startRedis({ processes, program }) : null
    if (!redis) printLine('  No redis-server on the path: the stream is left out.')
    const reports: ModeReport[] = []
    for (const mode of ['memory', 'stream'] as const) {
      if ((values.mode && values.mode !== mode) || (mode === 'stream' && !redis)) continue
      await services.pool.query('truncate analytics, analytics_days')
      await services.pool.query('update sref_counters set views = 0, copies = 0')
      const report = await step(`Telling and killing, ${mode}`, (onProgress) =>
        runMode({
          ...{ processes, services, mode, slugs, onProgress },
          redisUrl: redis?.url ?? '',
          events: Number(values.events),
          kills: Number(values.kills),
          rate: Number(values.rate),
          seed: values.seed,
        }),
      )
      reports.push(report)
    }
    console.table(Object.fromEntries(reports.map(({ mode, ...figures }) => [mode, figures])))
    console.log(
      [
        `Bar: nothing lost that was answered for more than a second before its kill, and counters equal`,
        `to events at every look. ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}.`,
      ].join(' '),
    )
    await keepResults('analytics-kill', { seed: values.seed, reports })
    return reports.every(isGood) ? 0 : 1
  },
  { graceSeconds: 1 },
)

function isGood({ mode, lost, lostTooOld, differences, refused }: ModeReport): boolean {
  return lostTooOld === 0 && differences === 0 && refused === 0 && (mode === 'memory' || lost === 0)
}
