import type { Row } from '../measure-scenario'
import { type Figures, figuresOf } from './read-report'

const HEAD = [
  'System',
  'Requests/s, one core',
  'CPU ms',
  'Postgres CPU ms',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'Bytes',
]

/** A table as Markdown: the medians of the rounds, and how far the rounds were apart. */
export function toTable(rows: Row[]): string {
  const lines = rows.map((row) => [row.title, ...toCells(row)])
  return [HEAD, HEAD.map((_, at) => (at === 0 ? '---' : '---:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function toCells(row: Row): string[] {
  const figures = figuresOf(row)
  if (!figures) return [row.note ?? '–', ...Array.from({ length: HEAD.length - 2 }, () => '')]
  const { cpuMs, postgresCpuMs, p50, p95, p99, bytesPerAnswer } = figures
  return [
    describeRate(figures),
    toThree(cpuMs),
    toThree(postgresCpuMs),
    ...[p50, p95, p99].map(toThree),
    count(bytesPerAnswer),
  ]
}

function describeRate({ requestsPerSecond, least, most }: Figures): string {
  return `**${count(requestsPerSecond)}** (${count(least)}–${count(most)})`
}

export function count(value: number): string {
  return Math.round(value).toLocaleString('en')
}

/** Three digits, as far as they mean something. */
export function toThree(value: number): string {
  if (value >= 100) return count(value)
  return value < 0.001 ? '0' : String(Number(value.toPrecision(value >= 10 ? 3 : 2)))
}
