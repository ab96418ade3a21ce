import { describe, expect, it } from 'vitest'
import { findPremiumCodeLeaks } from './premium-code-leak'

const style = { premium: true, code: '1747943467', title: 'Ink', slug: 'ink', description: null }

describe('a premium code', () => {
  it('is found in every text that everyone reads', () => {
    const leaking = {
      ...style,
      title: 'Ink (1747943467)',
      slug: 'ink-1747943467',
      description: 'Use --sref 1747943467.',
      source: { name: '1747943467', url: 'https://example.org/?sref=1747943467' },
    }
    expect(findPremiumCodeLeaks(leaking)).toEqual([
      'title',
      'slug',
      'description',
      'source.name',
      'source.url',
    ])
  })

  it('is at home in a style that is not premium', () => {
    expect(findPremiumCodeLeaks({ ...style, premium: false, title: '1747943467' })).toEqual([])
  })

  it('of up to four digits may turn up by chance, as in a year', () => {
    expect(findPremiumCodeLeaks({ ...style, code: '1984', title: 'After 1984' })).toEqual([])
  })
})
