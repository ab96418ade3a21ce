import { SCENARIOS } from '../scenarios'
import { judgeBars } from './judge-bars'
import { type CompareReport, figuresOf, rowsOf } from './read-report'

/** Prints every table of a run, and its bars. */
export function printReport(report: CompareReport): void {
  for (const { styles } of report.sizes) {
    for (const { name, title } of SCENARIOS) {
      const rows = rowsOf(report, name, styles)
      if (rows.length === 0) continue
      console.log(`\n${title}; ${styles} styles`)
      console.table(Object.fromEntries(rows.map((row) => [row.system, toLine(row)])))
    }
  }
  console.log('\nHow many times as many requests a second')
  for (const { what, wanted, found, cpuFound, isHeld } of judgeBars(report)) {
    const mark = isHeld === null ? '·' : isHeld ? '✓' : '✗'
    const byCpu = cpuFound === null ? '' : `, by processor time ${cpuFound.toFixed(2)}`
    console.log(
      `${mark} ${what}: ${found?.toFixed(2) ?? 'not measured'}${byCpu} (bar: ${wanted ?? 'none'})`,
    )
  }
}

function toLine(row: Parameters<typeof figuresOf>[0] & { xCache?: string; note?: string }) {
  const figures = figuresOf(row)
  if (!figures) return { note: row.note }
  const { requestsPerSecond, least, most, cpuMs, postgresCpuMs, busy, p50, p95, p99 } = figures
  return {
    '/s': Math.round(requestsPerSecond),
    from: Math.round(least),
    to: Math.round(most),
    'CPU ms': Number(cpuMs.toPrecision(3)),
    'Postgres CPU ms': Number(postgresCpuMs.toPrecision(3)),
    busy: `${Math.round(busy * 100)} %`,
    p50: Number(p50.toPrecision(3)),
    p95: Number(p95.toPrecision(3)),
    p99: Number(p99.toPrecision(3)),
    bytes: Math.round(figures.bytesPerAnswer),
    'x-cache': row.xCache ?? '',
  }
}
