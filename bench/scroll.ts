import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../scripts/bring-up/ensure-build'
import { runMain } from '../scripts/bring-up/run-main'
import { printLine, step } from '../scripts/bring-up/steps.mjs'
import { fillForScrolling } from './scroll/fill-for-scrolling'
import { measureScroll, type ScrollReport } from './scroll/measure-scroll'
import { keepResults } from './shared/keep-results'
import { openBenchGallery } from './shared/open-bench-gallery'
import { startBuiltGallery } from './shared/start-built-gallery'

/**
 * Scrolls through a gallery of thousands of styles with the wheel, from the first card to the last, in
 * Chromium (`CHROMIUM_PATH`) on a phone and on a desktop screen, and goes away and back on the way. Ends
 * with 1 when a bar is missed.
 *
 *   npm run bench -- scroll [--styles 10000 --screens desktop,phone]
 */
const { values } = parseArgs({
  options: {
    styles: { type: 'string', default: '10000' },
    screens: { type: 'string', default: 'desktop,phone' },
  },
})

const BARS = { mostCards: 300, longestTaskMs: 100, backErrorPx: 50 }

const SCREENS = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

await runMain(
  async ({ processes }) => {
    await ensureBuild(processes)
    const env = { LOG_LEVEL: 'silent' }
    const { payload, services } = await openBenchGallery({ processes, name: 'scroll', env })
    await step('Filling a gallery', () => fillForScrolling(payload, Number(values.styles)))
    const environment = { ...services.environmentOf('scroll'), ...env, WORKER: 'false' }
    const url = await step('Starting the gallery', () =>
      startBuiltGallery({ processes, environment }),
    )
    const names = values.screens.split(',').filter((name) => name in SCREENS)
    const reports: Record<string, ScrollReport> = {}
    for (const name of names) {
      const screen = SCREENS[name as keyof typeof SCREENS]
      reports[name] = await step(`Scrolling, ${name}`, () => measureScroll({ url, screen }))
    }
    return (await tell(reports)) ? 0 : 1
  },
  { graceSeconds: 5 },
)

async function tell(reports: Record<string, ScrollReport>): Promise<boolean> {
  console.table(
    Object.fromEntries(
      Object.entries(reports).map(([name, { longTasks, backErrorsPx, ...report }]) => [
        name,
        {
          ...report,
          'long tasks': longTasks.length,
          'longest of ours, ms': longestOfOurs(longTasks),
          'back, px': Math.max(...backErrorsPx),
        },
      ]),
    ),
  )
  for (const [name, { longTasks }] of Object.entries(reports)) {
    for (const { atPx, durationMs, scripts } of longTasks) {
      printLine(`${name}: ${durationMs} ms at ${atPx} px: ${scripts.map(describe).join(', ')}`)
    }
  }
  printLine(
    `Bars: every style seen, no request twice, ≤ ${BARS.mostCards} cards at once, no task of ours > ${BARS.longestTaskMs} ms, back within ${BARS.backErrorPx} px`,
  )
  printLine(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`)
  await keepResults('scroll', { styles: Number(values.styles), bars: BARS, reports })
  return Object.keys(reports).length > 0 && Object.values(reports).every(meetsBars)
}

function meetsBars(report: ScrollReport): boolean {
  return (
    report.stylesSeen === Number(values.styles) &&
    report.requestsTwice === 0 &&
    report.requestsFailed === 0 &&
    report.mostCards <= BARS.mostCards &&
    longestOfOurs(report.longTasks) <= BARS.longestTaskMs &&
    Math.max(...report.backErrorsPx) <= BARS.backErrorPx
  )
}

/** What the browser does by itself, such as drawing, names no script. */
function longestOfOurs(tasks: ScrollReport['longTasks']): number {
  return Math.max(0, ...tasks.flatMap(({ scripts }) => scripts.map(({ durationMs }) => durationMs)))
}

function describe({ source, durationMs }: { source: string; durationMs: number }): string {
  return `${source} ${durationMs} ms`
}
