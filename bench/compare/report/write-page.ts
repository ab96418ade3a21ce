import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runTool } from '../../../scripts/checks/run-check'
import { SCENARIOS } from '../scenarios'
import { drawGrowth } from './draw-growth'
import { judgeBars } from './judge-bars'
import { type CompareReport, rowsOf } from './read-report'
import { toTable } from './to-table'

const DOCS = path.join(import.meta.dirname, '..', '..', '..', 'docs')
const PAGE = path.join(DOCS, 'performance.md')
const PICTURE = path.join(DOCS, 'performance-growth.svg')

/** Puts the figures of a run where `docs/performance.md` has places for them, and draws its plot. */
export async function writePage(report: CompareReport): Promise<void> {
  const page = await readFile(PAGE, 'utf8')
  await writeFile(PAGE, fillPlaces(page, makeParts(report)))
  await writeFile(PICTURE, drawGrowth(report))
  await runTool({ tool: 'biome', args: ['format', '--write', PAGE], env: {} })
}

/** A place begins with `<!-- figures: name -->` and ends with `<!-- end -->`. What has no name here stays. */
export function fillPlaces(page: string, parts: Map<string, string>): string {
  return page.replaceAll(
    /(<!-- figures: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (whole, begin: string, name: string, end: string) => {
      const part = parts.get(name)
      return part === undefined ? whole : `${begin}\n${part}\n\n${end}`
    },
  )
}

function makeParts(report: CompareReport): Map<string, string> {
  const tables = SCENARIOS.map(({ name }): [string, string] => [
    name,
    toTable(rowsOf(report, name)),
  ])
  return new Map([
    ...tables,
    ['bars', describeBars(report)],
    ['run', describeRun(report)],
    ['checks', describeChecks(report)],
  ])
}

function describeBars(report: CompareReport): string {
  const lines = judgeBars(report).map(({ what, wanted, found, cpuFound, isHeld }) => {
    const result = found === null ? 'not measured' : describeResult(isHeld)
    const bar = wanted === null ? '–' : `${wanted} ×`
    const [rate, cpu] = [found, cpuFound].map((value) =>
      value === null ? '–' : `${toTwo(value)} ×`,
    )
    return `| ${what} | ${bar} | **${rate}** | ${cpu} | ${result} |`
  })
  const head = ['| Requests a second | Bar | Found | By processor time | |']
  return [...head, '| --- | ---: | ---: | ---: | --- |', ...lines].join('\n')
}

function describeRun(report: CompareReport): string {
  const { at, node, postgres, processors, options, isPinned, mainStyles, sizes } = report
  const main = sizes.find(({ styles }) => styles === mainStyles)
  const peers = ['payload', 'strapi', 'directus'].flatMap((name) => {
    const row = main?.rows.find(({ system }) => system === name)
    return row ? [`${row.title} ${row.version}`] : []
  })
  const missing = Object.entries(main?.missing ?? {})
  const next = main?.rows.find(({ version }) => version.startsWith('Next'))?.version
  return [
    `Measured on ${at.slice(0, 10)}: ${processors} processors, Node ${node}, Postgres`,
    `${postgres.version}, ${[...peers, ...(next ? [next] : [])].join(', ')};`,
    `rounds: ${options.rounds}, of ${options.seconds} seconds each; ${options.connections} connections,`,
    isPinned ? 'one core for the system.' : 'cores not divided.',
    ...missing.map(([name, why]) => `Not measured: ${name} (${why}).`),
  ].join(' ')
}

function describeChecks({ sizes }: CompareReport): string {
  const groups = Map.groupBy(
    sizes.flatMap(({ checks }) => checks),
    ({ equalIn }) => equalIn,
  )
  const lines = [...groups].map(([equalIn, list]) => {
    const compared = list.reduce((sum, check) => sum + check.compared, 0)
    const systems = [...new Set(list.map(({ system }) => system))].sort()
    return `| ${equalIn} | ${compared} | ${systems.join(', ')} |`
  })
  return ['| Equal in | Answers | Systems |', '| --- | ---: | --- |', ...lines].join('\n')
}

function describeResult(isHeld: boolean | null): string {
  if (isHeld === null) return 'no bar'
  return isHeld ? 'held' : 'missed'
}

function toTwo(value: number): string {
  return value >= 10 ? String(Math.round(value)) : value.toFixed(2)
}
