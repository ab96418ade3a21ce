import { describe, expect, it } from 'vitest'
import { galleryHref, isFrontPage, parseGalleryQuery } from './gallery-query'

describe('the address of the gallery', () => {
  it('comes back as it was written', () => {
    const query = { category: 'ink', tag: 'rain', sort: 'newest', page: 3 } as const
    const href = galleryHref(query)
    expect(href).toBe('/?category=ink&tag=rain&sort=newest&page=3')
    const params = new URL(href, 'http://gallery.test').searchParams
    expect(parseGalleryQuery(Object.fromEntries(params))).toEqual(query)
  })

  it('has no parameters where everything is as usual', () => {
    expect(galleryHref({ sort: 'popular', page: 1 })).toBe('/')
    expect(isFrontPage(parseGalleryQuery({}))).toBe(true)
  })

  it('cannot be broken by hand', () => {
    const usual = { category: undefined, tag: undefined, sort: 'popular', page: 1 }
    for (const page of ['0', '-1', '1.5', 'x', '1e9', 'Infinity', '']) {
      expect(parseGalleryQuery({ page, sort: 'toString', category: '' })).toEqual(usual)
    }
  })

  it('takes the first of a parameter given twice', () => {
    expect(parseGalleryQuery({ sort: ['liked', 'newest'] }).sort).toBe('liked')
  })

  it('keeps a hostile value inside its parameter', () => {
    expect(galleryHref({ tag: 'a&sort=newest#"><' })).toBe('/?tag=a%26sort%3Dnewest%23%22%3E%3C')
  })
})
