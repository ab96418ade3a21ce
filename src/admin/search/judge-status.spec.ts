import { describe, expect, it } from 'vitest'
import { judgeStatus } from './judge-status'
import type { MeilisearchStatus, SearchStatus } from './search-status'

const meilisearch: MeilisearchStatus = {
  url: 'http://search:7700',
  isReachable: true,
  error: null,
  indexUid: 'srefs',
  documents: 72,
  isIndexing: false,
}

const status = (overrides: Partial<SearchStatus> = {}): SearchStatus => ({
  engine: 'meilisearch',
  documents: 72,
  outdatedDocuments: 0,
  unsent: 0,
  oldestUnsentSeconds: null,
  refused: 0,
  lastError: null,
  queue: { waiting: 0, active: 0, failed: 0 },
  deadLetters: { count: 0, latest: [] },
  meilisearch,
  lastReconcile: null,
  lastReindex: null,
  canStartRuns: true,
  ...overrides,
})

const letters = {
  count: 3,
  latest: [
    { id: '1', queue: 'sref-changed', error: 'too large', failedAt: '2026-03-01T12:00:00Z' },
  ],
}

describe('the verdict on search', () => {
  it('is that everything can be found, whichever engine answers', () => {
    expect(judgeStatus(status())).toMatchObject({
      tone: 'good',
      title: 'Everything that is published can be found.',
    })
    const alone = judgeStatus(status({ engine: 'postgres', meilisearch: null }))
    expect(alone.tone).toBe('good')
    expect(alone.text).not.toContain('Meilisearch')
  })

  it('does not claim that of an empty gallery', () => {
    const empty = { ...meilisearch, documents: 0 }
    expect(judgeStatus(status({ documents: 0, meilisearch: empty })).title).toBe(
      'Nothing is published yet.',
    )
  })

  it('says who answers while Meilisearch does not, before anything else', () => {
    const down = { ...meilisearch, isReachable: false, error: 'ECONNREFUSED', documents: null }
    const verdict = judgeStatus(
      status({ meilisearch: down, unsent: 5, oldestUnsentSeconds: 90, deadLetters: letters }),
    )
    expect(verdict.title).toContain('Postgres answers meanwhile')
    expect(verdict.detail).toBe('ECONNREFUSED')
  })

  it('says that the index is still to be built', () => {
    const verdict = judgeStatus(status({ meilisearch: { ...meilisearch, documents: null } }))
    expect(verdict.title).toContain('no index yet')
  })

  it('is an error where changes were given up, with the reason of a refusal', () => {
    expect(judgeStatus(status({ deadLetters: letters }))).toMatchObject({
      tone: 'error',
      title: '3 changes could not be brought into search.',
    })
    expect(judgeStatus(status({ refused: 1, lastError: 'bad field' })).detail).toBe('bad field')
  })

  it('tells a lag from the moment that every change takes', () => {
    expect(judgeStatus(status({ unsent: 4, oldestUnsentSeconds: 1 })).tone).toBe('good')
    const late = judgeStatus(status({ unsent: 1, oldestUnsentSeconds: 75 }))
    expect(late.title).toBe('1 change is on the way to Meilisearch.')
    expect(late.text).toContain('1 min 15 s')
  })

  it('notices documents of an older form and counts that differ', () => {
    expect(judgeStatus(status({ outdatedDocuments: 2 })).tone).toBe('notice')
    expect(judgeStatus(status({ documents: 73 })).text).toContain('72 in Meilisearch, 73 in')
  })
})
