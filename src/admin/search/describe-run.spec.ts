import { describe, expect, it } from 'vitest'
import { describeLength, describeOutcome } from './describe-run'
import type { SearchRun } from './search-status'

const run = (overrides: Partial<SearchRun>): SearchRun => ({
  kind: 'reconcile',
  startedAt: '2026-03-01T12:00:00.000Z',
  finishedAt: '2026-03-01T12:00:02.100Z',
  done: 10,
  total: 10,
  outcome: null,
  error: null,
  ...overrides,
})

describe('what is told of a run', () => {
  it('is nothing but that where no difference was found', () => {
    const outcome = { outdated: 0, missing: 0, stale: 0, phantom: 0 }
    expect(describeOutcome(run({ outcome }))).toBe('Found no difference.')
  })

  it('names every kind of difference that was mended', () => {
    const outcome = { outdated: 0, missing: 3, stale: 1, phantom: 2 }
    expect(describeOutcome(run({ outcome }))).toBe(
      'Found and mended 6 differences: 3 were missing, 1 was an older version and 2 should not have been there.',
    )
  })

  it('counts the documents of a new index, and what changed while it was built', () => {
    const outcome = { documents: 1200, rebuilt: 0, replayed: 1 }
    expect(describeOutcome(run({ kind: 'reindex', outcome }))).toBe(
      '1,200 documents are in place. So is 1 change made meanwhile.',
    )
    expect(describeOutcome(run({ kind: 'reindex', outcome: { documents: 1 } }))).toBe(
      '1 document is in place.',
    )
  })

  it('gives the reason of a failure', () => {
    expect(describeOutcome(run({ error: 'connect ECONNREFUSED' }))).toBe(
      'Failed: connect ECONNREFUSED',
    )
  })

  it('has a length once it is finished', () => {
    expect(describeLength(run({}))).toBe('2.1 s')
    expect(describeLength(run({ finishedAt: null }))).toBeNull()
  })
})
