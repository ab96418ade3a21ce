import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../scripts/bring-up/ensure-build'
import type { ProcessGroup } from '../scripts/bring-up/process-group'
import { runMain } from '../scripts/bring-up/run-main'
import { printLine, step } from '../scripts/bring-up/steps.mjs'
import { divideCores } from './compare/cores'
import { openPostgres } from './compare/open-postgres'
import { judgeBars } from './compare/report/judge-bars'
import { printReport } from './compare/report/print-report'
import { type CompareReport, readReport } from './compare/report/read-report'
import { writePage } from './compare/report/write-page'
import { type Plan, runSize, type SizeReport } from './compare/run-size'
import { GROWTH, SCENARIOS } from './compare/scenarios'
import { keepResults } from './shared/keep-results'
import { requireWrk } from './shared/require-wrk'

/**
 * This project beside what people would pick instead, with the same styles on the same Postgres, each
 * system on one and the same core: see docs/performance.md, whose tables and plot a whole run renews.
 *
 *   npm run bench -- compare [--styles 10000 --sizes 1000,100000 --rounds 4 --seconds 5 --warm-up 3]
 *     [--connections 16] [--systems own-front,payload --scenarios list,page]
 *   npm run bench -- compare --report        renews the page from the figures of the last whole run
 */
const { values } = parseArgs({
  options: {
    styles: { type: 'string', default: '10000' },
    sizes: { type: 'string', default: '1000,100000' },
    rounds: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '5' },
    'warm-up': { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
    systems: { type: 'string', default: '' },
    scenarios: { type: 'string', default: '' },
    report: { type: 'boolean', default: false },
  },
})

/** A part of the run proves nothing about the whole, and must not take its place. */
const isWhole = values.systems === '' && values.scenarios === ''
const RESULTS = isWhole ? 'compare' : 'compare-part'

await runMain(
  async ({ processes }) => {
    if (!values.report) await measureAll(processes)
    const report = await readReport(RESULTS)
    printReport(report)
    if (isWhole) await writePage(report)
    return judgeBars(report).every(({ isHeld }) => isHeld !== false) ? 0 : 1
  },
  { graceSeconds: 5 },
)

async function measureAll(processes: ProcessGroup): Promise<void> {
  requireWrk()
  await ensureBuild(processes)
  const folder = await mkdtemp(path.join(tmpdir(), 'gallery-compare-'))
  processes.add({ name: 'Folder', stop: () => rm(folder, { recursive: true, force: true }) })
  const launcher = divideCores()
  const postgres = await step('Starting Postgres', () => openPostgres(processes, folder))
  const options = {
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    warmUpSeconds: Number(values['warm-up']),
    connections: Number(values.connections),
  }
  const sizes: SizeReport[] = []
  const run = async (size: number, plan: Plan) => {
    printLine(`▸ ${size} styles`)
    sizes.push(await runSize({ processes, postgres, launcher, folder, size, plan, options }))
  }
  await run(
    Number(values.styles),
    narrow(SCENARIOS.map(({ name, systems }) => ({ scenario: name, systems }))),
  )
  for (const size of listed(values.sizes)) await run(Number(size), narrow(GROWTH))
  const report: Omit<CompareReport, 'at' | 'processors' | 'load'> = {
    options,
    isPinned: launcher.length > 0,
    node: process.versions.node,
    postgres: { version: postgres.version, isOurs: postgres.isOurs },
    mainStyles: Number(values.styles),
    sizes: sizes.toSorted((one, other) => one.styles - other.styles),
  }
  await keepResults(RESULTS, report)
}

/** What was asked for of a plan. */
function narrow(plan: Plan): Plan {
  const systems = listed(values.systems)
  const scenarios = listed(values.scenarios)
  return plan
    .filter(({ scenario }) => scenarios.length === 0 || scenarios.includes(scenario))
    .map(({ scenario, systems: all }) => ({
      scenario,
      systems: all.filter((name) => systems.length === 0 || systems.includes(name)),
    }))
}

function listed(text: string): string[] {
  return text.split(',').filter(Boolean)
}
