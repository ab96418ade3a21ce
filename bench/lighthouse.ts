import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { runMain } from '../scripts/bring-up/run-main'
import { step } from '../scripts/bring-up/steps.mjs'
import { findSubjects } from '../tests/e2e/storefront-pages'
import { mediansOf, missedBars } from './lighthouse/judge'
import { type Measurement, measurePage } from './lighthouse/measure-page'
import { keepResults } from './shared/keep-results'
import { openDemo } from './shared/open-demo'

/**
 * Home, browse and the page of a style, looked at by Lighthouse as on a phone with its default
 * throttling: the production build with the demo's content, medians of several runs.
 *
 *   npm run bench -- lighthouse [--runs 3] [--url http://localhost:3000]
 *
 * With `--url`, a gallery that runs already. Chromium is `CHROMIUM_PATH`, by default /usr/bin/chromium.
 */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, url: { type: 'string' } },
})

await runMain(async ({ processes }) => {
  const site = values.url ?? (await openDemo(processes))
  const { free } = await findSubjects(site)
  const paths = ['/', '/browse', `/sref/${free}`]
  const pages = []
  for (const path of paths) {
    const url = new URL(path, site).href
    // The first visitor of all waits for pages and files that later ones find ready.
    await fetch(url)
    const runs = await step(`Looking at ${path}`, () => measureOften(url, Number(values.runs)))
    const figures = mediansOf(runs.map((run) => run.figures))
    const failures = [...new Set(runs.flatMap((run) => run.failures))]
    pages.push({ path, figures, failures, missed: missedBars(figures), runs })
  }
  console.table(Object.fromEntries(pages.map(({ path, figures }) => [path, figures])))
  for (const { path, missed, failures } of pages) {
    for (const line of missed) console.log(`${path} misses: ${line}`)
    for (const line of failures) console.log(`  ${path} ${line}`)
  }
  console.log(
    `${values.runs} runs each. ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}.`,
  )
  await keepResults('lighthouse', { pages })
  return pages.every(({ missed }) => missed.length === 0) ? 0 : 1
})

async function measureOften(url: string, runs: number): Promise<Measurement[]> {
  const measurements: Measurement[] = []
  for (let run = 0; run < runs; run++) measurements.push(await measurePage(url))
  return measurements
}
