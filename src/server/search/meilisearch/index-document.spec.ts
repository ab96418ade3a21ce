import { describe, expect, it } from 'vitest'
import { ZERO_COUNTERS } from '@/domain/counters'
import type { SearchDocument } from '@/domain/search/search-document'
import {
  parseTermValue,
  STORED_FIELDS,
  toIndexDocument,
  toSearchDocument,
  toTermValues,
} from './index-document'

const document: SearchDocument = {
  id: '019a0000-0000-7000-8000-000000000001',
  slug: 'ink-wash-portraits',
  title: 'Ink Wash Portraits',
  description: 'Faces drawn with wet brushes.',
  code: '42',
  premium: false,
  featured: true,
  categories: [{ slug: 'ink-and-line', name: 'Ink & Line', icon: null }],
  tags: [{ slug: 'ink-wash', name: 'ink wash' }],
  models: ['v7'],
  samples: [],
  palette: [],
  colorCells: [7],
  counts: ZERO_COUNTERS,
  createdAt: '2026-01-01T00:00:00.000Z',
}

const shownFields: string[] = STORED_FIELDS

describe('a document of the index', () => {
  it('holds its words in both numbers', () => {
    const { titleForms, tagForms, categoryForms, descriptionForms } = toIndexDocument(document, '1')
    expect(titleForms).toEqual(['ink wash portrait', 'inks washes portraits'])
    expect(tagForms).toEqual(['inks washes'])
    expect(categoryForms).toEqual(['inks & lines'])
    expect(descriptionForms.split('. ')).toEqual(expect.arrayContaining(['face', 'brush', 'wets']))
  })

  it('holds words apart that symbols join', () => {
    const glued = toIndexDocument(
      { ...document, title: 'Nine<Ten', description: 'R$B, two=2' },
      '1',
    )
    expect(glued.titleForms).toContain('nine ten')
    expect(glued.descriptionForms.split('. ')).toEqual(
      expect.arrayContaining(['r', 'b', 'two', '2']),
    )
  })

  it('gives back the very document that was stored', () => {
    const stored = toIndexDocument(document, '17')
    const shown = Object.fromEntries(
      Object.entries(stored).filter(([key]) => shownFields.includes(key)),
    )
    const { version, ...rest } = shown as typeof document & { version: string }
    expect(version).toBe('17')
    expect(toSearchDocument({ ...rest, version })).toEqual(document)
  })

  it('sorts titles without case and accents', () => {
    const { titleSort } = toIndexDocument({ ...document, title: 'Élan Vital' }, '1')
    expect(titleSort).toBe('elan vital')
  })
})

describe('a term', () => {
  const term = { kind: 'tag', slug: 'ink-wash', name: 'Ink-Wash é' } as const

  it('is found by each of its words and says what it is', () => {
    const values = toTermValues(term)
    expect(values.map((value) => value.split('\u001F')[0])).toEqual(['ink wash e', 'wash e', 'e'])
    expect(values.map(parseTermValue)).toEqual([term, term, term])
  })

  it('is not made of what is no term', () => {
    expect(parseTermValue('anything')).toBeNull()
  })
})
