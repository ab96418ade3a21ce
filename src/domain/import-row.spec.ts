import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseImportCategory } from './import-category'
import { findLacks, importRowSchema, normaliseImportRow } from './import-row'
import { IMPORT_COLUMNS } from './import-row/columns'

const legacyRow = {
  id: 'sref_anime_001',
  code: '1747943467',
  title: 'Anime Character Style',
  description: 'Bright cel-shaded heroes with crisp line work.',
  images: ['/images/a-1.webp', '/images/a-2.webp'],
  category: 'anime',
  tags: ['anime', 'Character', ' anime '],
  popularity: 95,
  views: 12453,
  likes: 1245,
  createdAt: '2024-12-15T10:00:00Z',
  updatedAt: '2024-12-15T10:00:00Z',
  premium: false,
  featured: true,
}

function rowOf(raw: Record<string, unknown>) {
  const result = normaliseImportRow({ code: '1', title: 'T', ...raw })
  if (!result.ok) throw new Error(result.reasons.join(' '))
  return result
}

function reasonsOf(raw: Record<string, unknown>): string {
  const result = normaliseImportRow({ code: '1', title: 'T', ...raw })
  return result.ok ? 'accepted' : result.reasons.join(' ')
}

describe('a row of the old site', () => {
  it('comes through whole, with its counters and dates', () => {
    const result = normaliseImportRow(legacyRow)
    expect(result).toMatchObject({ ok: true, warnings: [], unknownKeys: [] })
    expect(result.ok && result.row).toEqual({
      code: '1747943467',
      title: 'Anime Character Style',
      slug: undefined,
      description: 'Bright cel-shaded heroes with crisp line work.',
      categories: ['anime'],
      tags: ['anime', 'character'],
      pictures: [{ source: '/images/a-1.webp' }, { source: '/images/a-2.webp' }],
      defaults: {},
      premium: false,
      featured: true,
      source: {},
      counters: { views: 12453, likes: 1245, popularity: 95 },
      createdAt: '2024-12-15T10:00:00.000Z',
      updatedAt: '2024-12-15T10:00:00.000Z',
      verifiedAt: undefined,
    })
  })

  it('normalised again is the same row', () => {
    const { row } = rowOf(legacyRow)
    expect(rowOf(row).row).toEqual(row)
  })
})

describe('a CSV row', () => {
  it('gives the same row as JSON does', () => {
    const { row } = rowOf({
      Code: '001747943467',
      Title: ' Anime Character Style ',
      description: 'Bright cel-shaded heroes with crisp line work.',
      Categories: 'anime; Anime',
      tags: '#anime, Character',
      picture_1: '/images/a-1.webp',
      'Picture 2': '/images/a-2.webp',
      popularity: '95',
      views: '12453',
      likes: '1245',
      created_at: '2024-12-15 10:00',
      'Updated at': '2024-12-15T12:00:00+02:00',
      premium: 'no',
      featured: 'Yes',
      code: undefined,
      title: undefined,
    })
    expect(row).toEqual(rowOf(legacyRow).row)
  })

  it('keeps commas in entries of a list that is separated by bars', () => {
    const { row } = rowOf({ categories: 'Black, White|Anime', pictures: 'a,1.webp | b.webp' })
    expect(row.categories).toEqual(['Black, White', 'Anime'])
    expect(row.pictures.map(({ source }) => source)).toEqual(['a,1.webp', 'b.webp'])
  })

  it('gives a picture its details, by its own column or by its place in the list', () => {
    const expected = [
      { source: 'a.webp', prompt: 'a fox', sw: 250, aspect: '16:9' },
      { source: 'b.webp', model: 'niji 6', sv: '4' },
    ]
    const details = {
      picture_1_prompt: 'a fox',
      picture_1_sw: '250',
      picture_1_aspect: '16:9',
      picture_2_model: 'niji 6',
      picture_2_sv: '4',
    }
    expect(rowOf({ pictures: 'a.webp|b.webp', ...details }).row.pictures).toEqual(expected)
    expect(rowOf({ picture_1: 'a.webp', picture_2: 'b.webp', ...details }).row.pictures).toEqual(
      expected,
    )
  })
})

describe('nothing is lost silently', () => {
  it('names keys that mean nothing, nested ones too', () => {
    const { unknownKeys } = rowOf({
      rating: 5,
      counters: { views: 1, stars: 3 },
      images: [{ url: 'a.webp', camera: 'X' }],
      picture_9: 'z.webp',
    })
    expect(unknownKeys.sort()).toEqual(['counters.stars', 'images.camera', 'picture_9', 'rating'])
  })

  it('says which pictures after the fourth were left out', () => {
    const { row, warnings } = rowOf({ images: ['1', '2', '3', '4', '5'].map((n) => `${n}.webp`) })
    expect(row.pictures).toHaveLength(4)
    expect(warnings.join(' ')).toContain('“5.webp” left out')
  })

  it('says when a detail has no picture', () => {
    expect(rowOf({ picture_3_scene: 'beach' }).warnings.join(' ')).toContain('no picture 3')
  })

  it('passes on the warnings about the code and the slug', () => {
    const { row, warnings } = rowOf({ code: '9876543210', slug: 'Ein Ölbild' })
    expect(row.slug).toBe('ein-oelbild')
    expect(warnings).toHaveLength(2)
  })
})

describe('a refused row says why, with column and value', () => {
  it.each([
    [{ code: 'random' }, 'Column “code”: “random” is not a code'],
    [{ code: ['1'] }, 'Column “code”: “["1"]” is not a code.'],
    [{ code: 2 ** 60 }, 'write it in quotes'],
    [{ code: undefined }, 'Column “code”: There is no code.'],
    [{ title: ' ' }, 'Column “title” is empty.'],
    [{ title: 'x'.repeat(256) }, 'has more than 255 characters'],
    [{ title: 'a\0b' }, 'contains a NUL character'],
    [{ title: 'a\ud800' }, 'half a character'],
    [{ description: 'x'.repeat(2001) }, 'Column “description”'],
    [{ views: -1 }, 'Column “views”: “-1” is negative.'],
    [{ likes: '1,245' }, 'Column “likes”: “1,245” is not a whole number.'],
    [{ views: 1e12 }, 'is above 2147483647'],
    [{ counters: { copies: 1.5 } }, 'Column “counters.copies”: “1.5” is not a whole number.'],
    [{ premium: 'maybe' }, 'Column “premium”: “maybe” is neither true nor false.'],
    [{ createdAt: '15.12.2024' }, 'Column “createdAt”: “15.12.2024” is not a date'],
    [{ created_at: '2024-02-30' }, 'is not a date'],
    [{ updatedAt: 1734256800 }, 'is not a date'],
    [{ tags: ['x'.repeat(51)] }, 'has more than 50 characters'],
    [{ tags: [{ name: 'a' }] }, 'is not a text'],
    [{ tags: Array.from({ length: 21 }, (_, n) => `tag ${n}`) }, 'has more than 20 entries'],
    [{ images: [{ src: 'a.webp', scene: 'beach' }] }, 'is not one of portrait'],
    [{ sw: 1001 }, 'Column “sw”: “1001” is not between 0 and 1000.'],
    [{ images: [{ src: 'a.webp', sw: 'high' }] }, 'Column “images.sw”: “high”'],
    [{ images: [{ prompt: 'no file' }] }, 'not a file name or a web address'],
    [{ picture_1: 'a.webp', picture_1_aspect: 'wide' }, 'Column “picture 1 aspect”: “wide”'],
    [{ source: { url: 'javascript:alert(1)' } }, 'Column “source.url”'],
    [{ source_url: 'example' }, 'is not a web address'],
    [{ code: '1', sref: '2' }, 'two different codes'],
    [{ title: 'A', name: 'B' }, '“title” and “name” mean the same but differ'],
  ])('%j', (raw, reason) => expect(reasonsOf(raw)).toContain(reason))

  it('lists every reason, and still tells code and title', () => {
    const result = normaliseImportRow({ code: 'x', title: 'Fox', views: -1, premium: 'maybe' })
    expect(result).toMatchObject({ ok: false, shown: { code: 'x', title: 'Fox' } })
    expect(result.ok ? [] : result.reasons).toHaveLength(3)
  })
})

describe('any value whatever', () => {
  const keys = [
    'code',
    'title',
    'tags',
    'images',
    'source',
    'counters',
    'views',
    'createdAt',
    '__proto__',
  ]

  it('is either a row that the schema accepts or is refused with reasons', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), (raw) => {
        const result = normaliseImportRow(raw)
        if (result.ok) expect(importRowSchema.safeParse(result.row).success).toBe(true)
        else expect(result.reasons.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a draft', () => {
  it('says what it lacks', () => {
    expect(findLacks({ categoryCount: 0, pictureCount: 0 })).toEqual([
      'It lacks a category.',
      'It lacks a picture.',
    ])
    expect(findLacks({ categoryCount: 1, pictureCount: 4 })).toEqual([])
  })
})

describe('a category of the old site', () => {
  it('comes through whole', () => {
    const category = {
      name: 'Anime',
      slug: 'anime',
      description: 'Japanese anime and manga style references',
      icon: '🎌',
      featured: true,
    }
    expect(normaliseImportCategory(category)).toEqual({ ok: true, category, unknownKeys: [] })
  })

  it('may be a name alone, and is refused without one', () => {
    expect(normaliseImportCategory('Street Art')).toMatchObject({
      category: { name: 'Street Art', slug: 'street-art' },
    })
    expect(normaliseImportCategory({ icon: '🎌' })).toMatchObject({
      ok: false,
      reasons: ['The category has no name.'],
    })
    expect(normaliseImportCategory(7)).toMatchObject({ ok: false })
    expect(normaliseImportCategory(null)).toMatchObject({ ok: false })
  })
})

describe('the documentation', () => {
  it('names every column', () => {
    const text = readFileSync(new URL('../../docs/import.md', import.meta.url), 'utf8')
    for (const { name } of IMPORT_COLUMNS) expect(text).toContain(`\`${name}\``)
  })
})
