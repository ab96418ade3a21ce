import type { LabelledQuery, QueryKind } from './labelled-query'

export type Ranked = LabelledQuery & {
  /** Slugs in the order in which the engine gave them. */
  found: string[]
}

export type Measured = { kind: QueryKind | 'all'; queries: number; mrr: number; misses: string[] }

/** 1 / the rank of the first relevant one, 0 when there is none. */
export function reciprocalRank({ relevant, found }: Pick<Ranked, 'relevant' | 'found'>): number {
  const rank = found.findIndex((slug) => relevant.includes(slug)) + 1
  return rank === 0 ? 0 : 1 / rank
}

/**
 * The mean reciprocal rank of all queries and of each kind; queries that nothing is relevant to are
 * left out (https://en.wikipedia.org/wiki/Mean_reciprocal_rank). `misses` are the queries whose first
 * answer is not a relevant one, with what it is.
 */
export function measureRanking(ranked: Ranked[]): Measured[] {
  const counted = ranked.filter(({ relevant }) => relevant.length > 0)
  const kinds = [...new Set(counted.map(({ kind }) => kind))]
  return [
    ...kinds.map((kind) =>
      measure(
        kind,
        counted.filter((query) => query.kind === kind),
      ),
    ),
    measure('all', counted),
  ]
}

function measure(kind: Measured['kind'], ranked: Ranked[]): Measured {
  const sum = ranked.reduce((total, query) => total + reciprocalRank(query), 0)
  return {
    kind,
    queries: ranked.length,
    mrr: Math.round((sum / ranked.length) * 1000) / 1000,
    misses: ranked
      .filter((query) => reciprocalRank(query) < 1)
      .map(({ query, found }) => `${query} → ${found[0] ?? 'nothing'}`),
  }
}

/** As a table for a person. */
export function printRanking(name: string, measured: Measured[]): string {
  const lines = measured.map(
    ({ kind, queries, mrr, misses }) =>
      `  ${kind.padEnd(16)}${String(queries).padStart(4)}${mrr.toFixed(3).padStart(8)}  ${kind === 'all' ? '' : misses.join('; ')}`,
  )
  return [`Mean reciprocal rank, ${name}`, ...lines].map((line) => line.trimEnd()).join('\n')
}
