import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type SearchParameters, searchParametersSchema } from '@/domain/api/search'
import { srefListParametersSchema } from '@/domain/api/sref-list'
import { ApiError } from './api-error'
import { parseQuery } from './parse-query'

function read<Schema extends z.ZodType>(schema: Schema, query: string): z.output<Schema> {
  return parseQuery(schema, new URLSearchParams(query))
}

function problemsOf(schema: z.ZodType, query: string): [string | undefined, string][] {
  try {
    read(schema, query)
  } catch (error) {
    if (error instanceof ApiError) {
      return error.problems.map(({ path, message }) => [path, message])
    }
    throw error
  }
  return []
}

describe('reading the parameters of an address', () => {
  it('fills in what is missing', () => {
    expect(read(searchParametersSchema, '')).toEqual({
      q: '',
      filters: {
        categories: [],
        tags: [],
        models: [],
        colors: [],
        premium: null,
        featured: null,
      },
      sort: 'relevance',
      window: 'week',
      page: 1,
      limit: 20,
      seed: 0,
      facets: ['category', 'tag', 'model', 'premium', 'featured'],
    } satisfies SearchParameters)
  })

  it('takes a list where a parameter may be repeated', () => {
    const { category, color } = read(
      srefListParametersSchema,
      'category=Anime&category=ink&category=ink&color=ABC',
    )
    expect(category).toEqual(['anime', 'ink'])
    expect(color).toEqual(['#aabbcc'])
  })

  it('names every parameter at fault, once', () => {
    const query = 'limit=1000&page=x&lmit=3&q=a&q=b&sort=best'
    expect(problemsOf(searchParametersSchema, query)).toEqual([
      ['q', 'Give it only once.'],
      ['sort', 'Give one of relevance, popularity, trending, newest, likes, views, title, random.'],
      ['page', 'Give a whole number from 1 to 1000000000.'],
      ['limit', 'Give a whole number from 1 to 100.'],
      ['lmit', 'There is no parameter “lmit”.'],
    ])
  })

  it.each(['', '0', '-1', '1.0', '1e3', '0x10', ' 5', '٣', '9'.repeat(30), 'NaN'])(
    'takes %j for no number',
    (limit) => {
      const query = new URLSearchParams({ limit }).toString()
      expect(problemsOf(searchParametersSchema, query).map(([path]) => path)).toEqual(['limit'])
    },
  )

  it('knows a parameter by its own name only', () => {
    for (const name of ['__proto__', 'constructor', 'Q', 'q[]', 'q.x', '']) {
      expect(problemsOf(searchParametersSchema, `${encodeURIComponent(name)}=1`)).toEqual([
        [name, `There is no parameter “${name}”.`],
      ])
    }
  })

  it('refuses more parameters than anybody writes', () => {
    const query = Array.from({ length: 201 }, () => 'tag=a').join('&')
    expect(problemsOf(srefListParametersSchema, query)).toEqual([
      [undefined, 'Give at most 200 parameters.'],
    ])
  })

  it('either reads an address or names the parameters at fault, whatever is written', () => {
    const names = ['q', 'filters', 'sort', 'page', 'limit', 'facets', 'seed', 'window', 'x']
    const text = fc.oneof(fc.string(), fc.constantFrom('\u0000', '\ud800', '💡'.repeat(101), '7'))
    const entry = fc.tuple(fc.constantFrom(...names), text)
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        const query = new URLSearchParams(entries).toString()
        const problems = problemsOf(searchParametersSchema, query)
        const given = entries.map(([name]) => name)
        expect(problems.every(([path]) => path !== undefined && given.includes(path))).toBe(true)
      }),
    )
  })
})
