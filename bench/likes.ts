import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { runMain } from '../scripts/bring-up/run-main'
import { step } from '../scripts/bring-up/steps.mjs'
import { markAtOnce } from './likes/mark-at-once'
import { addPlainStyles } from './shared/add-plain-styles'
import { keepResults } from './shared/keep-results'
import { openBenchGallery } from './shared/open-bench-gallery'

/**
 * Likes and favourites of a few styles by many users, made and taken back all at once in this process by
 * what the handlers call; afterwards each counter must equal its rows. Who does what follows from the
 * seed.
 *
 *   npm run bench -- likes [--calls 1000 --users 50 --styles 5 --seed 1]
 */
const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '1000' },
    users: { type: 'string', default: '50' },
    styles: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
})

await runMain(
  async ({ processes }) => {
    const { payload } = await step('Preparing a gallery', () =>
      openBenchGallery({ processes, name: 'likes' }),
    )
    const slugs = await addPlainStyles(payload, Number(values.styles))
    const report = await step('Marking', () =>
      markAtOnce({
        payload,
        slugs,
        users: Number(values.users),
        calls: Number(values.calls),
        seed: values.seed,
      }),
    )
    console.table(report.counters)
    const { calls, errors, seconds, p50Ms, p99Ms, wrong } = report
    console.log(
      [
        `${calls} calls at once by ${values.users} users, ${errors.length} errors,`,
        `${wrong} counters that differ from their rows.`,
        `${seconds.toFixed(2)} s, ${Math.round(calls / seconds)} a second; from the call on:`,
        `p50 ${p50Ms} ms, p99 ${p99Ms} ms. ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}.`,
      ].join(' '),
    )
    for (const error of errors.slice(0, 5)) console.log(`  ${error}`)
    await keepResults('likes', report)
    return errors.length === 0 && wrong === 0 ? 0 : 1
  },
  { graceSeconds: 1 },
)
