import type { ExplainedRequest } from '../../tests/plans/explain-requests'

export type JudgedRequest = {
  name: string
  statements: number
  /** In Postgres, all statements together. */
  milliseconds: number
  /** Rows and entries of indexes, of the statement that reads the most. */
  read: number
  /** Rows, of the statement that gives the most. */
  given: number
  isGood: boolean
  /** What is wrong, or why it is as it is; empty where there is nothing to say. */
  verdict: string
}

/** A page has a hundred styles at most; a part of the sitemap is read by thousands. */
const MOST_GIVEN = 1_000
const MOST_READ = 10_000

/** What reads more, and why nothing less would do. */
const REASONS: [RegExp, string][] = [
  [/colou?r/, 'Near colours: each style is as near as it is, and no index knows how near.'],
  [/sort=random/, 'Shuffled: each seed has an order of its own.'],
  [/^\/sitemap\.xml$/, 'All styles are counted to divide them into files.'],
  [/[?&]q=/, 'All that has the words is ranked.'],
]

/** Holds what a request has Postgres do against the bounds. */
export function judgeRequest({ name, statements }: ExplainedRequest): JudgedRequest {
  const scanned = [...new Set(statements.flatMap((one) => one.scanned))]
  const read = Math.max(0, ...statements.map((one) => one.read))
  const given = Math.max(0, ...statements.map((one) => one.given))
  const milliseconds = statements.reduce((sum, one) => sum + (one.milliseconds ?? 0), 0)
  const faults = [
    ...scanned.map((table) => `reads ${table} from end to end`),
    ...(read > MOST_READ ? [`reads ${read} rows`] : []),
  ]
  const reason = REASONS.find(([pattern]) => pattern.test(name))?.[1]
  const isExcused = faults.length === 0 || reason !== undefined
  return {
    name,
    statements: statements.length,
    milliseconds: Math.round(milliseconds * 10) / 10,
    read,
    given,
    isGood: isExcused && given <= MOST_GIVEN,
    verdict: [
      ...faults,
      ...(given > MOST_GIVEN ? [`gives ${given} rows`] : []),
      ...(faults.length > 0 && reason ? [reason] : []),
    ].join('; '),
  }
}
