import { describe, expect, it } from 'vitest'
import { drawGrowth } from './draw-growth'
import { judgeBars } from './judge-bars'
import type { CompareReport } from './read-report'
import { toTable } from './to-table'
import { fillPlaces } from './write-page'

const round = (requestsPerSecond: number) => ({
  requests: 1,
  bytes: 1,
  seconds: 1,
  p50: 1.234,
  p95: 2,
  p99: 123.4,
  failed: 0,
  requestsPerSecond,
  bytesPerAnswer: 60_000,
  cpuMs: 0.0512,
  postgresCpuMs: 0,
  busy: 1,
})
const row = (system: string, rates: number[]) => ({
  system,
  title: system,
  version: '',
  scenario: 'list',
  rounds: rates.map(round),
})
const report: CompareReport = {
  at: '2026-01-01T00:00:00.000Z',
  processors: 2,
  load: 0,
  options: { rounds: 3, seconds: 1, warmUpSeconds: 1, connections: 16 },
  isPinned: true,
  node: '24.0.0',
  postgres: { version: '18', isOurs: true },
  mainStyles: 100,
  sizes: [
    {
      styles: 100,
      rows: [row('own-front', [9_000, 30_000, 12_000]), row('payload', [100, 80, 90])],
      checks: [],
      missing: {},
      wordsTried: 0,
    },
  ],
}

describe('the page about performance', () => {
  it('takes the figures of a run and keeps all other text', () => {
    const page = 'Before\n<!-- figures: list -->\nold\n<!-- end -->\nAfter'
    const filled = fillPlaces(page, new Map([['list', 'new']]))
    expect(filled).toBe('Before\n<!-- figures: list -->\n\nnew\n\n<!-- end -->\nAfter')
    expect(fillPlaces(filled, new Map([['list', 'new']]))).toBe(filled)
    expect(fillPlaces(page, new Map())).toBe(page)
  })

  it('shows the median of the rounds and how far they were apart', () => {
    expect(toTable(report.sizes[0]?.rows ?? []).split('\n')[2]).toBe(
      '| own-front | **12,000** (9,000–30,000) | 0.051 | 0 | 1.2 | 2 | 123 | 60,000 |',
    )
  })

  it('says of what was not measured neither that it is held nor that it is missed', () => {
    const [list, page] = judgeBars(report)
    expect(list).toMatchObject({ found: 12_000 / 90, isHeld: true })
    expect(page).toMatchObject({ found: null, cpuFound: null, isHeld: null })
  })

  it('draws what was measured at a single number of rows too', () => {
    expect(drawGrowth(report)).not.toMatch(/NaN|Infinity/)
  })
})
