import { describe, expect, it } from 'vitest'
import type { SearchDocument } from '@/domain/search/search-document'
import { NO_FILTERS } from '@/domain/search/search-query'
import { makeDocument } from '../../../tests/search/conformance/make-document'
import { settleHits } from './settle-hits'
import type { StoredVersion } from './stored-documents'

const neon = makeDocument({ number: 1, title: 'Neon Rain', tags: ['Neon'], colors: ['#ff00aa'] })

type Case = {
  /** The version in the index, its document, and what Postgres knows. */
  version?: string
  held?: SearchDocument
  stored?: Partial<StoredVersion> | null
  filters?: Partial<typeof NO_FILTERS>
}

function settle({ version = '7', held = neon, stored = {}, filters = {} }: Case) {
  const known = { version: '7', indexedVersion: '7', isPublic: true, document: null, ...stored }
  return settleHits({
    hits: [{ document: held, version, highlights: { title: '<mark>Neon</mark> Rain' } }],
    stored: new Map(stored ? [[held.id, known]] : []),
    filters: { ...NO_FILTERS, ...filters },
  })
}

describe('hits of an external index', () => {
  it('stand as they are when Postgres has the same version', () => {
    const { hits, suspects } = settle({})
    expect(hits).toEqual([
      { document: neon, version: '7', highlights: { title: '<mark>Neon</mark> Rain' } },
    ])
    expect(suspects).toEqual([])
  })

  it('are left out when the style is no longer public', () => {
    const { hits, suspects } = settle({ stored: { version: '8', isPublic: false } })
    expect(hits).toEqual([])
    expect(suspects).toEqual([])
  })

  it('show the present document, without marks of the old text, when it has changed', () => {
    const document = { ...neon, title: 'Neon Storm' }
    expect(settle({ stored: { version: '8', document } }).hits).toEqual([
      { document, version: '8', highlights: {} },
    ])
  })

  it.each([
    { tags: ['ink'] },
    { categories: ['portrait'] },
    { models: ['niji6'] },
    { premium: true },
    { featured: true },
    { colors: ['#00ff00'] },
  ])('are left out when the present document is not what the filter %j asks for', (filters) => {
    expect(settle({ stored: { version: '8', document: neon }, filters }).hits).toEqual([])
  })

  it('stay when the present document is what the filters ask for', () => {
    const filters = { tags: ['neon', 'ink'], premium: false, colors: ['#ff00aa'] }
    expect(settle({ stored: { version: '8', document: neon }, filters }).hits).toHaveLength(1)
  })

  it('are left out when their code is no longer public, for they may have been found by it', () => {
    const document = { ...neon, premium: true, code: null }
    expect(settle({ stored: { version: '8', document } }).hits).toEqual([])
  })

  it.each([
    ['sent, and changed since', { version: '7', stored: { version: '9', indexedVersion: '7' } }],
    ['sent but not noted down', { version: '8', stored: { version: '9', indexedVersion: '7' } }],
    ['the first, not noted down', { version: '7', stored: { version: '9', indexedVersion: null } }],
  ])('are no sign of an old index when the version is %s', (_, { version, stored }) => {
    expect(settle({ version, stored: { ...stored, document: neon } }).suspects).toEqual([])
  })

  it.each([
    ['older than what was sent', { version: '6', stored: { version: '9', indexedVersion: '8' } }],
    ['newer than the document', { version: '10', stored: { version: '9', indexedVersion: '9' } }],
    ['of a style nobody knows', { version: '7', stored: null }],
    ['no number', { version: 'x', stored: {} }],
  ])('are a sign of an old or foreign index when the version is %s', (_, { version, stored }) => {
    expect(settle({ version, stored }).suspects).toEqual([{ id: neon.id, version }])
  })

  it('compare versions as numbers of any size', () => {
    const stored = { version: '10000000000000001', indexedVersion: '10000000000000001' }
    expect(settle({ version: '9999999999999999', stored }).suspects).toHaveLength(1)
    expect(settle({ version: '10000000000000001', stored }).suspects).toEqual([])
  })
})
