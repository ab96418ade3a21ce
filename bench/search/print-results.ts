import type { EngineTimes, Times } from './measure-engine'
import type { SizeResult } from './run-size'

/** For 10,000 styles; the engine that needs nothing but Postgres. */
const BARS = { size: 10_000, searchMs: 20, suggestMs: 10, reindexSeconds: 15 }

/** How long each kind of question took in a gallery of one size. */
export function printSize({ size, engines }: SizeResult): void {
  for (const [name, times] of Object.entries(engines)) {
    console.log(`\n${size} styles, ${name}: p50 / p95 / p99 in milliseconds`)
    console.table(rowsOf(times))
  }
}

/** How the cost grows. */
export function printSummary(results: SizeResult[]): void {
  console.log('\nAll kinds together: p50 / p95 / p99 in milliseconds')
  console.table(
    results.flatMap(({ size, madePerSecond, checkedPerSecond, reindexSeconds, engines }) =>
      Object.entries(engines).map(([engine, times]) => ({
        styles: size,
        engine,
        search: show(times.search),
        'with facets': show(times.searchWithFacets),
        suggest: show(times.suggest),
        similar: show(times.similar),
        'made/s': madePerSecond,
        'checked/s': checkedPerSecond,
        'reindex, s': reindexSeconds,
      })),
    ),
  )
  console.log(
    `Bars for ${BARS.size} styles: search p95 < ${BARS.searchMs} ms, suggest p95 < ${BARS.suggestMs} ms (Postgres), reindex ≤ ${BARS.reindexSeconds} s`,
  )
}

export function meetsBars({ size, reindexSeconds, engines: { postgres } }: SizeResult): boolean {
  if (size !== BARS.size || !postgres) return true
  const { search, searchWithFacets, suggest } = postgres
  return (
    Math.max(search.p95, searchWithFacets.p95) < BARS.searchMs &&
    suggest.p95 < BARS.suggestMs &&
    reindexSeconds <= BARS.reindexSeconds
  )
}

function rowsOf(times: EngineTimes) {
  const kinds = Object.entries(times.searchByKind).map(([kind, plain]) => [
    kind,
    {
      count: plain.count,
      search: show(plain),
      'with facets': show(
        times.searchWithFacetsByKind[kind as keyof EngineTimes['searchWithFacetsByKind']],
      ),
    },
  ])
  const suggestions = Object.entries(times.suggestByKind).map(([kind, one]) => [
    `suggest: ${kind}`,
    { count: one.count, search: show(one) },
  ])
  return Object.fromEntries([...kinds, ...suggestions])
}

function show(times: Times | undefined): string {
  return times ? `${times.p50} / ${times.p95} / ${times.p99}` : ''
}
