import { describe, expect, it } from 'vitest'
import { rankSuggestions } from './suggest'

const candidate = (kind: 'style' | 'tag' | 'category', text: string, count = 1) => ({
  kind,
  text,
  slug: text.toLowerCase().replaceAll(' ', '-'),
  count,
})

describe('rankSuggestions', () => {
  it('puts the whole name first, then a beginning, a word inside, a misspelt one', () => {
    const ranked = rankSuggestions(
      [
        candidate('tag', 'inkkwell anmie', 90),
        candidate('style', 'Rain and Anime'),
        candidate('style', 'Anime Character'),
        candidate('tag', 'anime', 2),
      ],
      ['anime'],
    )
    expect(ranked.map(({ text }) => text)).toEqual([
      'anime',
      'Anime Character',
      'Rain and Anime',
      'inkkwell anmie',
    ])
  })

  it('prefers what leads to more styles', () => {
    const ranked = rankSuggestions(
      [candidate('tag', 'neon', 3), candidate('tag', 'neo', 9)],
      ['ne'],
    )
    expect(ranked.map(({ text }) => text)).toEqual(['neo', 'neon'])
  })

  it('shows a term once, by whatever word it was found', () => {
    const twice = [candidate('tag', 'ink wash'), candidate('tag', 'ink wash')]
    expect(rankSuggestions(twice, ['ink'])).toEqual([
      { kind: 'tag', text: 'ink wash', slug: 'ink-wash', highlight: '<mark>ink</mark> wash' },
    ])
  })
})
