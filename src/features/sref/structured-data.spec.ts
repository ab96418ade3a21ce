import { describe, expect, it } from 'vitest'
import { structuredData } from './structured-data'
import type { StyleSref } from './style-sref'

const style: StyleSref = {
  id: '1',
  slug: 'ink',
  title: 'Ink </script><script>alert(1)</script>',
  description: null,
  code: null,
  isPremium: true,
  samples: [],
  categories: [],
  tags: [],
  counts: { views: 0, likes: 0, favorites: 0, copies: 0 },
  defaults: { model: null, styleVersion: null, styleWeight: 100 },
  source: { name: null, url: null },
  verifiedAt: null,
  updatedAt: '2026-01-01T00:00:00.000Z',
}

describe('the structured data of a style', () => {
  it('cannot end its script element', () => {
    const text = structuredData({ style, pageUrl: 'https://gallery.test/sref/ink' })
    expect(text).not.toContain('<')
    expect(JSON.parse(text).name).toBe(style.title)
  })

  it('names the code only where it is public', () => {
    const pageUrl = 'https://gallery.test/sref/ink'
    expect(JSON.parse(structuredData({ style, pageUrl }))).not.toHaveProperty('identifier')
    const open = { ...style, code: '42', isPremium: false }
    expect(JSON.parse(structuredData({ style: open, pageUrl })).identifier).toBe('42')
  })
})
