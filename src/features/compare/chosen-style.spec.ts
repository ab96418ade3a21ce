import { describe, expect, it } from 'vitest'
import { compareHref, readChosen, readSlugs } from './chosen-style'

describe('the address of a comparison', () => {
  it('keeps the order of the columns and can be read again', () => {
    const href = compareHref(['linocut', 'ink-wash'])
    expect(href).toBe('/compare?style=linocut&style=ink-wash')
    const params = new URL(href, 'https://gallery.example').searchParams
    expect(readSlugs(params.getAll('style'))).toEqual(['linocut', 'ink-wash'])
  })

  it('names each style once and four at most', () => {
    expect(readSlugs(['a', 'b,a', ' C ', '', 'd', 'e'])).toEqual(['a', 'b', 'c', 'd'])
    expect(readSlugs(undefined)).toEqual([])
  })
})

describe('what a browser has kept', () => {
  it('comes back, without what makes no sense', () => {
    const style = { slug: 'a', title: 'A', thumb: '/a.webp' }
    expect(readChosen(JSON.stringify([style, { slug: 1 }, null]))).toEqual([style])
    expect(readChosen('{')).toEqual([])
    expect(readChosen('"text"')).toEqual([])
  })
})
