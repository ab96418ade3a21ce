import { describe, expect, it } from 'vitest'
import {
  browseHref,
  countFilters,
  flagged,
  type GalleryQuery,
  galleryHref,
  parseGalleryQuery,
  randomHref,
  readGalleryQuery,
  searchedFor,
  toggled,
  unfiltered,
} from './gallery-query'

function read(href: string): GalleryQuery {
  const { pathname, searchParams } = new URL(href, 'http://gallery.test')
  const [, name, slug] = pathname.split('/')
  return slug ? parseGalleryQuery({ [`${name}`]: slug }) : readGalleryQuery(searchParams)
}

describe('the address of the gallery', () => {
  it('comes back as it was written', () => {
    const query: GalleryQuery = {
      q: 'ink & "wet on wet"',
      categories: ['anime', 'ink'],
      tags: ['rain'],
      colors: ['#a1b2c3'],
      models: ['niji6', 'v7'],
      premium: false,
      featured: true,
      sort: 'trending',
      window: 'day',
      seed: 0,
      page: 3,
    }
    const href = galleryHref(query)
    expect(href).toBe(
      '/browse?q=ink+%26+%22wet+on+wet%22&category=anime&category=ink&tag=rain&color=a1b2c3&model=niji6&model=v7&premium=false&featured=true&sort=trending&window=day&page=3',
    )
    expect(read(href)).toEqual(query)
  })

  it('has no parameters where everything is as usual', () => {
    expect(galleryHref({ sort: 'popular', page: 1 })).toBe('/browse')
    expect(galleryHref(parseGalleryQuery({}))).toBe('/browse')
  })

  it('is a page of its own for a category and a tag by itself', () => {
    expect(galleryHref({ categories: ['ink'] })).toBe('/category/ink')
    expect(galleryHref({ tags: ['rain'] })).toBe('/tag/rain')
    expect(galleryHref({ tags: ['rain'], page: 2 })).toBe('/browse?tag=rain&page=2')
    expect(galleryHref({ tags: ['rain', 'fog'] })).toBe('/browse?tag=fog&tag=rain')
    expect(galleryHref(read('/category/ink'))).toBe('/category/ink')
  })

  it('stays the one where things are chosen while someone chooses', () => {
    expect(browseHref({ categories: ['ink'] })).toBe('/browse?category=ink')
    expect(browseHref({})).toBe('/browse')
    expect(read('/browse?category=ink')).toEqual(read('/category/ink'))
  })

  it('of a random style keeps what narrows the choice, and nothing else', () => {
    const query = read('/browse?q=ink&tag=rain&premium=false&sort=newest&page=3')
    expect(randomHref(query)).toBe('/random?q=ink&tag=rain&premium=false')
    expect(randomHref(read('/browse?sort=random&seed=7'))).toBe('/random')
  })

  it('keeps the seed of a random order', () => {
    expect(galleryHref({ sort: 'random', seed: 7 })).toBe('/browse?sort=random&seed=7')
    expect(read('/browse?sort=random&seed=7')).toMatchObject({ sort: 'random', seed: 7 })
    expect(galleryHref({ sort: 'newest', seed: 7, window: 'day' })).toBe('/browse?sort=newest')
  })

  it('is one for a choice, in whatever order it was made', () => {
    const query = read('/browse?tag=rain&category=ink&tag=fog&category=anime&tag=rain')
    expect(galleryHref(query)).toBe('/browse?category=anime&category=ink&tag=fog&tag=rain')
  })

  it('cannot be broken by hand', () => {
    const usual = parseGalleryQuery({})
    for (const page of ['0', '-1', '1.5', 'x', '1e9', 'Infinity', '']) {
      const params = {
        page,
        sort: 'toString',
        category: '',
        color: 'red',
        q: ' \u0000 ',
        premium: 'yes',
        window: 'year',
        seed: '1.5',
        model: '--v 7',
      }
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
    expect(galleryHref({ tags: ['a&sort=newest#"><'] })).toBe('/tag/a%26sort%3Dnewest%23%22%3E%3C')
  })
})

describe('the order of the gallery', () => {
  it('is the best match where something is looked for, and popularity elsewhere', () => {
    expect(read('/browse?q=ink').sort).toBe('best')
    expect(read('/browse?color=a1b2c3').sort).toBe('best')
    expect(read('/browse?category=ink').sort).toBe('popular')
    expect(read('/browse?category=ink&sort=best').sort).toBe('popular')
  })

  it('stays as chosen', () => {
    const popular = read('/browse?q=ink&sort=popular')
    expect(popular.sort).toBe('popular')
    expect(galleryHref(popular)).toBe('/browse?q=ink&sort=popular')
    expect(galleryHref({ ...popular, q: '' })).toBe('/browse')
    expect(galleryHref({ ...read('/browse?q=ink'), q: '' })).toBe('/browse')
  })
})

describe('another text', () => {
  const hrefFor = (href: string, text: string) => browseHref(searchedFor(read(href), text))

  it('keeps the filters and starts at the first page', () => {
    expect(hrefFor('/browse?q=ink&tag=rain&page=4', ' fog\n')).toBe('/browse?q=fog&tag=rain')
    expect(hrefFor('/category/ink', 'fog')).toBe('/browse?q=fog&category=ink')
    expect(hrefFor('/browse?q=ink&category=ink', '')).toBe('/browse?category=ink')
  })

  it('keeps an order that was chosen, and lets the usual one follow', () => {
    expect(hrefFor('/browse', 'fog')).toBe('/browse?q=fog')
    expect(hrefFor('/browse?q=ink', '')).toBe('/browse')
    expect(hrefFor('/browse?sort=newest', 'fog')).toBe('/browse?q=fog&sort=newest')
    expect(hrefFor('/browse?q=ink&sort=popular', 'fog')).toBe('/browse?q=fog&sort=popular')
  })
})

describe('choosing a filter', () => {
  it('adds it, takes it away again, and starts at the first page', () => {
    const query = read('/browse?q=ink&tag=rain&page=4')
    const more = toggled(query, 'tags', 'fog')
    expect(galleryHref(more)).toBe('/browse?q=ink&tag=fog&tag=rain')
    expect(galleryHref(toggled(more, 'tags', 'rain'))).toBe('/browse?q=ink&tag=fog')
    expect(countFilters(more)).toBe(2)
  })

  it('lets the usual order follow a colour, and keeps one that was chosen', () => {
    const hrefWith = (href: string) => browseHref(toggled(read(href), 'colors', '#a1b2c3'))
    expect(hrefWith('/browse')).toBe('/browse?color=a1b2c3')
    expect(hrefWith('/browse?color=a1b2c3')).toBe('/browse')
    expect(hrefWith('/browse?sort=liked')).toBe('/browse?color=a1b2c3&sort=liked')
  })

  it('sets a flag, changes it and takes it away', () => {
    const free = flagged(read('/browse?page=2'), 'premium', false)
    expect(browseHref(free)).toBe('/browse?premium=false')
    expect(browseHref(flagged(free, 'premium', true))).toBe('/browse?premium=true')
    expect(browseHref(flagged(free, 'premium', false))).toBe('/browse')
  })

  it('can be undone at once, without losing the text and the order', () => {
    const query = read('/browse?q=ink&tag=rain&color=a1b2c3&featured=true&sort=newest&page=4')
    expect(browseHref(unfiltered(query))).toBe('/browse?q=ink&sort=newest')
  })
})
