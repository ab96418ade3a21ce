import { describe, expect, it } from 'vitest'
import { toJsonLd } from '../metadata/json-ld'
import { structuredData } from './structured-data'
import type { StyleSref } from './style-sref'

const style: StyleSref = {
  id: '1',
  slug: 'ink',
  title: 'Ink </script><script>alert(1)</script>',
  description: null,
  code: null,
  isPremium: true,
  samples: [
    {
      scene: null,
      aspect: null,
      prompt: null,
      model: null,
      styleVersion: null,
      styleWeight: null,
      picture: {
        alt: '',
        width: 2000,
        height: 1000,
        contentHash: 'a'.repeat(32),
        widths: [320, 640],
        palette: [],
        thumbhash: '',
      },
    },
  ],
  categories: [{ id: '2', name: 'Ink', slug: 'ink', icon: null }],
  tags: [],
  counts: { views: 0, likes: 0, favorites: 0, copies: 0 },
  defaults: { model: null, styleVersion: null, styleWeight: 100 },
  source: { name: null, url: null },
  verifiedAt: null,
  updatedAt: '2026-01-01T00:00:00.000Z',
}

const absolute = (path: string) => new URL(path, 'https://gallery.test').href

function dataOf(shown: StyleSref, credits = new Map<string, string>()) {
  const text = toJsonLd(structuredData({ style: shown, credits, absolute }))
  const { '@graph': graph } = JSON.parse(text) as { '@graph': Record<string, unknown>[] }
  const find = (type: string) => graph.find((one) => one['@type'] === type)
  return {
    text,
    work: find('CreativeWork'),
    image: find('ImageObject'),
    path: find('BreadcrumbList'),
  }
}

describe('the structured data of a style', () => {
  it('cannot end its script element', () => {
    const { text, work } = dataOf(style)
    expect(text).not.toContain('<')
    expect(work?.name).toBe(style.title)
  })

  it('names the code only where it is public', () => {
    expect(dataOf(style).work).not.toHaveProperty('identifier')
    expect(dataOf({ ...style, code: '42', isPremium: false }).work?.identifier).toBe('42')
  })

  it('describes each picture as it is served', () => {
    expect(dataOf(style).image).toMatchObject({
      contentUrl: expect.stringMatching(/^https:\/\/gallery\.test\/.*-640\.webp$/),
      thumbnailUrl: expect.stringMatching(/-320\.webp$/),
      width: 640,
      height: 320,
    })
  })

  it('credits a picture to whom it is stored with, else to the source of the style', () => {
    expect(dataOf(style).image).not.toHaveProperty('creator')
    const sourced = { ...style, source: { name: 'Ada', url: 'https://ada.test/' } }
    expect(dataOf(sourced).image).toMatchObject({ creditText: 'Ada', creator: { name: 'Ada' } })
    const credits = new Map([['a'.repeat(32), 'Grace']])
    expect(dataOf(sourced, credits).image).toMatchObject({ creditText: 'Grace' })
  })

  it('leads from the home page over the first category', () => {
    const items = dataOf(style).path?.itemListElement as { item: string }[]
    expect(items.map(({ item }) => new URL(item).pathname)).toEqual([
      '/',
      '/category/ink',
      '/sref/ink',
    ])
  })
})
