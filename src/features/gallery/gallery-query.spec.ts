import { describe, expect, it } from 'vitest'
import {
  countFilters,
  type GalleryQuery,
  galleryHref,
  isFrontPage,
  isRefined,
  parseGalleryQuery,
  toggled,
} from './gallery-query'

/** As Next hands the parameters of an address to a page. */
function read(href: string): GalleryQuery {
  const { searchParams } = new URL(href, 'http://gallery.test')
  const entries = [...new Set(searchParams.keys())].map((name) => {
    const values = searchParams.getAll(name)
    return [name, values.length > 1 ? values : values[0]]
  })
  return parseGalleryQuery(Object.fromEntries(entries))
}

describe('the address of the gallery', () => {
  it('comes back as it was written', () => {
    const query: GalleryQuery = {
      q: 'ink & "wet on wet"',
      categories: ['anime', 'ink'],
      tags: ['rain'],
      colors: ['#a1b2c3'],
      sort: 'newest',
      page: 3,
    }
    const href = galleryHref(query)
    expect(href).toBe(
      '/?q=ink+%26+%22wet+on+wet%22&category=anime&category=ink&tag=rain&color=a1b2c3&sort=newest&page=3',
    )
    expect(read(href)).toEqual(query)
  })

  it('has no parameters where everything is as usual', () => {
    expect(galleryHref({ sort: 'popular', page: 1 })).toBe('/')
    expect(isFrontPage(parseGalleryQuery({}))).toBe(true)
  })

  it('is one for a choice, in whatever order it was made', () => {
    const query = read('/?tag=rain&category=ink&tag=fog&category=anime&tag=rain')
    expect(galleryHref(query)).toBe('/?category=anime&category=ink&tag=fog&tag=rain')
  })

  it('cannot be broken by hand', () => {
    const usual = { q: '', categories: [], tags: [], colors: [], sort: 'popular', page: 1 }
    for (const page of ['0', '-1', '1.5', 'x', '1e9', 'Infinity', '']) {
      const params = { page, sort: 'toString', category: '', color: 'red', q: ' \u0000 ' }
      expect(parseGalleryQuery(params)).toEqual(usual)
    }
    expect(parseGalleryQuery({ q: '💡'.repeat(500) }).q).toBe('💡'.repeat(100))
    expect(parseGalleryQuery({ tag: ['No Slug', 'rain'] }).tags).toEqual(['-', 'rain'])
  })

  it('takes the first of a parameter that is one', () => {
    expect(parseGalleryQuery({ sort: ['liked', 'newest'] }).sort).toBe('liked')
    expect(parseGalleryQuery({ q: ['ink', 'fog'] }).q).toBe('ink')
  })

  it('keeps a hostile value inside its parameter', () => {
    expect(galleryHref({ tags: ['a&sort=newest#"><'] })).toBe('/?tag=a%26sort%3Dnewest%23%22%3E%3C')
  })
})

describe('the order of the gallery', () => {
  it('is the best match where something is looked for, and popularity elsewhere', () => {
    expect(read('/?q=ink').sort).toBe('best')
    expect(read('/?color=a1b2c3').sort).toBe('best')
    expect(read('/?category=ink').sort).toBe('popular')
    expect(read('/?category=ink&sort=best').sort).toBe('popular')
  })

  it('stays as chosen', () => {
    const popular = read('/?q=ink&sort=popular')
    expect(popular.sort).toBe('popular')
    expect(galleryHref(popular)).toBe('/?q=ink&sort=popular')
    expect(galleryHref({ ...popular, q: '' })).toBe('/')
    expect(galleryHref({ ...read('/?q=ink'), q: '' })).toBe('/')
  })
})

describe('choosing a filter', () => {
  it('adds it, takes it away again, and starts at the first page', () => {
    const query = read('/?q=ink&tag=rain&page=4')
    const more = toggled(query, 'tags', 'fog')
    expect(galleryHref(more)).toBe('/?q=ink&tag=fog&tag=rain')
    expect(galleryHref(toggled(more, 'tags', 'rain'))).toBe('/?q=ink&tag=fog')
    expect(countFilters(more)).toBe(2)
  })

  it('refines from a text, a tag or a second category on', () => {
    const refined = ['/?q=a', '/?tag=a', '/?color=abc', '/?category=a&category=b']
    expect(refined.map((href) => isRefined(read(href)))).toEqual([true, true, true, true])
    expect(['/', '/?category=a', '/?page=2'].map((href) => isRefined(read(href)))).toEqual([
      false,
      false,
      false,
    ])
  })
})
