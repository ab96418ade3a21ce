import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { UserFacingError } from '@/server/user-facing-error'
import type { Round } from '../measure'
import type { MeasureOptions, Row } from '../measure-scenario'
import type { SizeReport } from '../run-size'

/** What a run has written. */
export type CompareReport = {
  at: string
  processors: number
  load: number
  options: Omit<MeasureOptions, 'postgresPid' | 'folder'>
  /** Whether each system had a core, and all else the others. */
  isPinned: boolean
  node: string
  postgres: { version: string; isOurs: boolean }
  /** The number of styles at which everything was measured. */
  mainStyles: number
  /** By number of styles, the fewest first. */
  sizes: SizeReport[]
}

/** Medians of the rounds; times in milliseconds. */
export type Figures = Pick<
  Round,
  | 'requestsPerSecond'
  | 'cpuMs'
  | 'postgresCpuMs'
  | 'busy'
  | 'p50'
  | 'p95'
  | 'p99'
  | 'bytesPerAnswer'
> & { least: number; most: number }

const FOLDER = path.join(import.meta.dirname, '..', '..', 'results')

/** @throws UserFacingError where there was no run. */
export async function readReport(name: string): Promise<CompareReport> {
  const file = path.join(FOLDER, `${name}.json`)
  if (!existsSync(file)) {
    throw new UserFacingError({ message: 'There are no figures. Run the benchmark first.' })
  }
  return JSON.parse(await readFile(file, 'utf8')) as CompareReport
}

/** The lines of a table, in the order in which they were measured. */
export function rowsOf(report: CompareReport, scenario: string, styles = report.mainStyles): Row[] {
  const size = report.sizes.find((one) => one.styles === styles)
  return size?.rows.filter((row) => row.scenario === scenario) ?? []
}

/** Null for a line without rounds. */
export function figuresOf({ rounds }: Pick<Row, 'rounds'>): Figures | null {
  if (rounds.length === 0) return null
  const rates = rounds.map(({ requestsPerSecond }) => requestsPerSecond)
  const middle = (name: keyof Round) => median(rounds.map((round) => round[name]))
  return {
    requestsPerSecond: median(rates),
    least: Math.min(...rates),
    most: Math.max(...rates),
    cpuMs: middle('cpuMs'),
    postgresCpuMs: middle('postgresCpuMs'),
    busy: middle('busy'),
    p50: middle('p50'),
    p95: middle('p95'),
    p99: middle('p99'),
    bytesPerAnswer: middle('bytesPerAnswer'),
  }
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}
