import { describe, expect, it } from 'vitest'
import { ZERO_COUNTERS } from '../counters'
import type { PublicSample } from '../public-view'
import { searchDocumentSchema } from './search-document'
import { modelValue, type SearchSource, toSearchDocument } from './to-search-document'

function sample(number: number, model: string | null = '--v 7'): PublicSample {
  return {
    image: {
      id: `picture-${number}`,
      alt: `Picture ${number}`,
      width: 400,
      height: 300,
      contentHash: `hash${number}`,
      widths: [320],
      thumbhash: '',
      palette: [{ hex: '#336699', weight: 1 }],
    },
    scene: 'portrait',
    aspect: '1:1',
    prompt: `A prompt ${number}`,
    model,
    styleVersion: null,
    styleWeight: null,
  }
}

const SOURCE: SearchSource = {
  id: '01980000-0000-7000-8000-000000000001',
  slug: 'harbour',
  title: 'Harbour',
  description: 'Indigo wash.',
  publicCode: '1747943467',
  publicSamples: [sample(1), sample(2, '--niji 6')],
  premium: false,
  featured: true,
  isPublished: true,
  isTrashed: false,
  categories: [{ slug: 'ink', name: 'Ink', icon: '🖋️' }],
  tags: [{ slug: 'sea', name: 'sea' }],
  defaultModel: '--v 7',
  counts: null,
  createdAt: '2026-01-02T03:04:05.000Z',
}

describe('the search document', () => {
  it('holds what a card, a facet and a filter need', () => {
    const document = toSearchDocument(SOURCE)
    expect(searchDocumentSchema.parse(document)).toEqual(document)
    expect(document).toMatchObject({
      code: '1747943467',
      models: ['niji6', 'v7'],
      palette: [{ hex: '#336699', weight: 1 }],
      counts: ZERO_COUNTERS,
    })
    expect(document?.colorCells).toHaveLength(1)
  })

  it.each([
    ['a draft', { isPublished: false }],
    ['in the trash', { isTrashed: true }],
    ['without an address', { slug: null }],
    ['without a title', { title: '' }],
  ])('does not exist for a style that is %s', (_, change) => {
    expect(toSearchDocument({ ...SOURCE, ...change })).toBeNull()
  })

  it('has neither code, nor prompts, nor further samples of a premium style', () => {
    const text = JSON.stringify(toSearchDocument({ ...SOURCE, premium: true }))
    expect(text).not.toContain('1747943467')
    expect(text).not.toContain('prompt')
    expect(text).not.toContain('hash2')
    expect(text).toContain('hash1')
  })

  it('holds no characters that highlighting uses as marks', () => {
    const document = toSearchDocument({
      ...SOURCE,
      title: 'Har\u{e000}bour\u0000',
      description: 'a\nb',
    })
    expect(document).toMatchObject({ title: 'Harbour', description: 'a\nb' })
  })
})

describe('the value of a model', () => {
  it.each([
    ['--v 7', 'v7'],
    ['--v 6.1', 'v6.1'],
    ['--niji 6', 'niji6'],
    [null, null],
  ])('of %j is %j', (parameter, value) => {
    expect(modelValue(parameter)).toBe(value)
  })
})
