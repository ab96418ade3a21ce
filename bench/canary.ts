import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { UserFacingError } from '@/server/user-facing-error'
import { runMain } from '../scripts/bring-up/run-main'
import { step } from '../scripts/bring-up/steps.mjs'
import type { Find } from './canary/crawl'
import { openBuiltGallery } from './canary/open-built-gallery'
import { type CanaryReport, runCanaryTest } from './canary/run-canary-test'
import { keepResults } from './shared/keep-results'

/**
 * Whether anything premium gets out: fills a gallery of its own with premium styles whose every hidden
 * field holds a word that stands nowhere else, and looks for those words in all that the production
 * build answers to visitors, members and people whose premium has just run out. Premium users and
 * editors must find all that is theirs, so that a test that looks in the wrong places fails.
 *
 * Postgres is the embedded one (`BENCH_DATABASE_URL` names another server). With `--redis` answers are
 * cached in Redis as well. The build must be there: `npm run build`.
 *
 *   npm run bench -- canary [--styles 50 --samples 4 --concurrency 6 --redis]
 */
const { values } = parseArgs({
  options: {
    styles: { type: 'string', default: '50' },
    samples: { type: 'string', default: '4' },
    concurrency: { type: 'string', default: '6' },
    redis: { type: 'boolean', default: false },
  },
})

const MIN_PROBES = 10_000
const SHOWN = 20

await runMain(
  async ({ processes }) => {
    const [styles, samplesEach, concurrency] = [
      positive('styles'),
      positive('samples'),
      positive('concurrency'),
    ]
    const gallery = await openBuiltGallery({ processes, hasRedis: values.redis })
    const report = await step('Planting and looking', (onProgress) =>
      runCanaryTest({
        payload: gallery.payload,
        openSend: gallery.openSend,
        styles,
        samplesEach,
        concurrency,
        onProgress,
      }),
    )
    return (await tell(report)) ? 0 : 1
  },
  { graceSeconds: 5 },
)

function positive(name: 'styles' | 'samples' | 'concurrency'): number {
  const number = Number(values[name])
  if (Number.isInteger(number) && number > 0) return number
  throw new UserFacingError({ message: `--${name} must be a whole number above 0.` })
}

/** Prints and keeps the figures. @returns whether nothing got out, and all that should be was found. */
async function tell({ canaries, passes, missedByEditor, missedByPremium }: CanaryReport) {
  console.table(
    passes.map(({ asker, pass, probes, statuses, finds, broken, seen }) => ({
      asker,
      pass,
      probes,
      ...statuses,
      seen: seen.size,
      finds: finds.length,
      broken: broken.length,
    })),
  )
  const finds = passes.flatMap((pass) => pass.finds)
  const broken = passes.flatMap((pass) => pass.broken)
  const outside = passes.filter(({ asker }) => !['premium', 'editor'].includes(asker))
  const probes = outside.reduce((sum, pass) => sum + pass.probes, 0)
  show('Found by those who must not', finds.map(describe))
  show('Broken', broken)
  show('Not found by premium users', missedByPremium)
  show('Not found by editors', missedByEditor)
  console.log(
    [
      `${canaries} canaries, ${probes} probes without the right (bar: ${MIN_PROBES}), ${finds.length} finds (bar: 0);`,
      `premium users missed ${missedByPremium.length}, editors ${missedByEditor.length} (bars: 0).`,
      `${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}.`,
    ].join(' '),
  )
  await keepResults('canary', {
    ...values,
    canaries,
    probes,
    finds,
    broken,
    missedByPremium,
    missedByEditor,
    passes: passes.map(({ seen, finds: own, broken: _, ...pass }) => ({
      ...pass,
      seen: seen.size,
      finds: own.length,
    })),
  })
  const isFound = missedByPremium.length + missedByEditor.length === 0
  return finds.length === 0 && broken.length === 0 && isFound && probes >= MIN_PROBES
}

function describe({ asker, surface, request, what }: Find): string {
  return `${asker}, ${surface}: ${what}\n    ${request}`
}

function show(title: string, lines: string[]): void {
  if (lines.length === 0) return
  console.log(`${title} (${lines.length}):`)
  for (const line of lines.slice(0, SHOWN)) console.log(`  ${line}`)
}
