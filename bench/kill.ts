import { randomInt } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { UserFacingError } from '@/server/user-facing-error'
import { runMain } from '../scripts/bring-up/run-main'
import { printLine, step } from '../scripts/bring-up/steps.mjs'
import { printReport } from './kill/print-report'
import { runKillTest } from './kill/run-kill-test'
import { keepResults } from './shared/keep-results'

/**
 * Whether search can be wrong after crashes: editors change the gallery at random while the
 * application, the workers and Meilisearch are killed, and in the end nothing public may be missing,
 * nothing else found, and nothing found as it was before. Postgres is the embedded one
 * (`BENCH_DATABASE_URL` names another), Meilisearch that of `MEILI_URL`, which is not killed then, or
 * the program `meilisearch` on the path. `--mode naive` shows what hooks lose that push to the search
 * engine before the commit. The seed decides what is done; when exactly is up to the machine.
 *
 *   npm run bench -- kill [--edits 1000 --kills 110 --editors 3 --styles 60 --seed 1]
 *     [--mode pipe|naive --minutes 15 --postgres-only]
 */
const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '110' },
    editors: { type: 'string', default: '3' },
    styles: { type: 'string', default: '60' },
    seed: { type: 'string' },
    mode: { type: 'string', default: 'pipe' },
    minutes: { type: 'string', default: '15' },
    'postgres-only': { type: 'boolean', default: false },
  },
})

const SETTLE_SECONDS = 180

await runMain(
  async ({ processes }) => {
    const mode = parseMode(values.mode)
    const seed = values.seed ?? String(randomInt(1_000_000))
    printLine(`▸ Seed ${seed}, mode ${mode}`)
    const run = step('Editing and killing', (onProgress) =>
      runKillTest({
        processes,
        edits: Number(values.edits),
        kills: Number(values.kills),
        editors: Number(values.editors),
        firstStyles: Number(values.styles),
        seed,
        mode,
        hasMeilisearch: !values['postgres-only'],
        settleSeconds: SETTLE_SECONDS,
        onProgress,
      }),
    )
    const report = await Promise.race([run, endOfPatience(Number(values.minutes))])
    printReport(report)
    await keepResults(report.mode === 'pipe' ? 'kill' : `kill-${report.mode}`, report)
    return report.judgement.isGood || mode === 'naive' ? 0 : 1
  },
  { graceSeconds: 1 },
)

function parseMode(mode: string) {
  if (mode === 'pipe' || mode === 'naive') return mode
  throw new UserFacingError({ message: `There is no mode “${mode}”.`, hint: 'pipe or naive' })
}

async function endOfPatience(minutes: number): Promise<never> {
  await delay(minutes * 60_000, undefined, { ref: false })
  throw new UserFacingError({ message: `The test was not done after ${minutes} minutes.` })
}
