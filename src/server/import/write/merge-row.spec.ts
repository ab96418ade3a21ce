import { describe, expect, it } from 'vitest'
import { importRowSchema } from '@/domain/import-row'
import { emptyState, type MergeInput, mergeRow, type RowPicture } from './merge-row'
import { isSameState, type SrefState } from './sref-state'

const now = '2026-03-04T05:06:07.000Z'
const row = importRowSchema.parse({
  code: '123',
  title: 'Ink',
  categories: [],
  tags: [],
  pictures: [],
  defaults: {},
  premium: false,
  featured: false,
  source: {},
  counters: {},
})

describe('a row laid over a stored style', () => {
  it('changes nothing where it gives nothing', () => {
    const stored = makeStored({
      description: 'By an editor.',
      featured: true,
      defaults_styleWeight: 9,
    })
    expect(isSameState(mergeRow(stored, input({})), stored)).toBe(true)
  })

  it('takes a flag away only when its column says so', () => {
    const stored = makeStored({ featured: true })
    expect(mergeRow(stored, input({})).row.featured).toBe(true)
    expect(mergeRow(stored, input({ given: new Set(['featured']) })).row.featured).toBe(false)
  })

  it('takes a moment that Postgres writes differently as the same', () => {
    const stored = makeStored({ verifiedAt: '2026-01-02 03:04:05+00' })
    const merged = mergeRow(
      stored,
      input({ row: { ...row, verifiedAt: '2026-01-02T03:04:05.000Z' } }),
    )
    expect(isSameState(merged, stored)).toBe(true)
  })

  it('keeps what an editor wrote beside a picture that stays, and its id', () => {
    const stored = {
      ...makeStored({}),
      samples: [sample('a', 'one', { prompt: 'mine' }), sample('b', 'two')],
    }
    const references = {
      ...noReferences,
      pictures: [picture('two'), picture('one', { scene: 'product' })],
    }
    expect(mergeRow(stored, input({ references })).samples).toMatchObject([
      { id: 'b', image: 'two' },
      { id: 'a', image: 'one', prompt: 'mine', scene: 'product' },
    ])
  })

  it('leaves the samples alone when one of its pictures could not be had', () => {
    const stored = { ...makeStored({}), samples: [sample('a', 'one'), sample('b', 'two')] }
    const references = { ...noReferences, pictures: [picture('one')], lacksPictures: true }
    expect(mergeRow(stored, input({ references })).samples).toEqual(stored.samples)
  })
})

describe('a new style', () => {
  it.each([
    [{}, now, now],
    [{ createdAt: '2024-01-01T00:00:00.000Z' }, '2024-01-01T00:00:00.000Z', now],
    [
      { updatedAt: '2024-02-02T00:00:00.000Z' },
      '2024-02-02T00:00:00.000Z',
      '2024-02-02T00:00:00.000Z',
    ],
  ])('with the dates %j is never older than itself', (dates, createdAt, updatedAt) => {
    const { row: made } = emptyState({ id: 'new', row: { ...row, ...dates }, now })
    expect(made).toMatchObject({ createdAt, updatedAt })
  })
})

const noReferences = {
  categories: [],
  tags: [],
  model: undefined,
  styleVersion: undefined,
  pictures: [],
  lacksPictures: false,
}

function input(given: Partial<MergeInput>): MergeInput {
  return { row, given: new Set(), references: noReferences, makeSampleId: () => 'made', ...given }
}

function makeStored(columns: Record<string, unknown>): SrefState {
  const state = emptyState({ id: 'stored', row, now })
  return { ...state, row: { ...state.row, code: '123', title: 'Ink', slug: 'ink', ...columns } }
}

function sample(id: string, image: string, rest: Partial<SrefState['samples'][number]> = {}) {
  const empty = { scene: null, aspect: null, prompt: null, model: null, styleVersion: null }
  return { id, image, ...empty, styleWeight: null, ...rest }
}

function picture(image: string, rest: Partial<RowPicture> = {}): RowPicture {
  const none = { scene: undefined, aspect: undefined, prompt: undefined, model: undefined }
  return { image, ...none, styleVersion: undefined, styleWeight: undefined, ...rest }
}
