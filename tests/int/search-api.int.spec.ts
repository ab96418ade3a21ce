import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SearchApiAnswer, searchAnswerSchema } from '@/domain/api/search'
import { type SimilarAnswer, similarAnswerSchema } from '@/domain/api/similar'
import { type SrefListAnswer, srefListAnswerSchema } from '@/domain/api/sref-list'
import { type SuggestAnswer, suggestAnswerSchema } from '@/domain/api/suggest'
import { FACET_NAMES } from '@/domain/search/search-query'
import { addKey } from '../helpers/key-desk'
import { type SearchApi, startSearchApi } from '../helpers/search-api'
import { FREE_CODE, PLAIN_STYLES, PREMIUM_CODE } from '../helpers/search-content'

const ALL = PLAIN_STYLES + 2
const FAR = 1_000_000_000

let api: SearchApi

beforeAll(async () => {
  api = await startSearchApi()
})
afterAll(() => api?.stop())

async function found(query: string): Promise<SearchApiAnswer> {
  const { status, body } = await api.search<SearchApiAnswer>(query)
  expect(status, query).toBe(200)
  return searchAnswerSchema.parse(body)
}

async function listed(query: string): Promise<SrefListAnswer> {
  const { status, body } = await api.list<SrefListAnswer>(query)
  expect(status, query).toBe(200)
  return srefListAnswerSchema.parse(body)
}

const titles = ({ docs }: Pick<SrefListAnswer, 'docs'>) => docs.map(({ title }) => title)

describe('searching', () => {
  it('answers hits with highlights, a page, facets with names, and how it was done', async () => {
    const { hits, totalDocs, engine, tookMs, facets, exact } = await found('?q=harbor+mist')
    expect(totalDocs).toBe(1)
    expect(hits[0]?.document.slug).toBe('harbour-mist')
    expect(hits[0]?.document.samples[0]?.image.url).toMatch(
      /^\/api\/cms\/media\/file\/\w+-\d+\.webp$/,
    )
    expect(hits[0]?.highlights.title).toContain('<mark>')
    expect(engine).toBe('postgres')
    expect(tookMs).toBeGreaterThanOrEqual(0)
    expect(facets.category).toEqual([{ value: 'anime', label: 'Anime', count: 1 }])
    expect(facets.model).toEqual([{ value: 'v7', label: 'Version 7', count: 1 }])
    expect(facets.premium).toEqual([{ value: 'false', label: 'Free', count: 1 }])
    expect(exact).toBeNull()
  })

  it('says which spelling it went by', async () => {
    expect((await found('?q=harbuor')).didYouMean).toBe('harbour')
    expect((await found('?q=harbour')).didYouMean).toBeNull()
  })

  it('gives everything without a text, and only the facets that are asked for', async () => {
    const everything = await found('')
    expect(everything.totalDocs).toBe(ALL)
    expect(Object.keys(everything.facets).sort()).toEqual(FACET_NAMES.toSorted())
    expect(Object.keys((await found('?facets=tag,category')).facets).sort()).toEqual([
      'category',
      'tag',
    ])
    expect((await found('?facets=')).facets).toEqual({})
  })

  it('narrows by filters, and counts facets as if their own filter were off', async () => {
    const { totalDocs, facets } = await found('?filters=category:anime,premium:false')
    expect(totalDocs).toBe(1)
    expect(facets.category).toEqual([
      { value: 'ink-and-line', label: 'Ink & Line', count: PLAIN_STYLES },
      { value: 'anime', label: 'Anime', count: 1 },
    ])
    const either = await found('?filters=category:anime,category:ink-and-line')
    expect(either.totalDocs).toBe(ALL)
  })

  it('pages without repeating or dropping, and keeps the total far behind the end', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => found(`?q=brush&limit=10&page=${page}`)),
    )
    const slugs = pages.flatMap(({ hits }) => hits.map(({ document }) => document.slug))
    expect(new Set(slugs).size).toBe(PLAIN_STYLES)
    const far = await found(`?q=brush&limit=10&page=${FAR}`)
    expect(far).toMatchObject({ hits: [], totalDocs: PLAIN_STYLES, page: FAR, prevPage: 3 })
  })
})

describe('a code as a text', () => {
  it('finds the style that it belongs to, for everyone', async () => {
    for (const q of [FREE_CODE, `--sref ${FREE_CODE}`, `00${FREE_CODE}`]) {
      const { hits } = await found(`?q=${encodeURIComponent(q)}`)
      expect(hits[0]?.document.slug, q).toBe('harbour-mist')
    }
  })

  it.each(['premium', 'editor', 'admin'])(
    'leads %s to the page of a premium style',
    async (who) => {
      const { body, headers } = await api.search<SearchApiAnswer>(`?q=${PREMIUM_CODE}`, api.as(who))
      expect(body.exact).toEqual({ slug: 'golden-vault', title: 'Golden Vault', premium: true })
      expect(headers.get('cache-control')).toBe('private, no-store')
    },
  )

  it.each(['member', 'expired'])(
    'tells %s as little as of a code that is not there',
    async (who) => {
      const answers = await Promise.all(
        [PREMIUM_CODE, '98765432108'].map((q) =>
          api.search<SearchApiAnswer>(`?q=${q}`, api.as(who)),
        ),
      )
      const [premium, none] = answers.map(({ body }) => ({ ...body, tookMs: 0 }))
      expect(premium).toEqual(none)
      expect(answers[0]?.headers.get('cache-control')).toBe('private, no-store')
    },
  )

  it('tells a visitor nothing either, and may be kept for visitors alone', async () => {
    const { body, headers } = await api.search<SearchApiAnswer>(`?q=${PREMIUM_CODE}`)
    expect(body.exact).toBeNull()
    expect(body.totalDocs).toBe(0)
    expect(headers.get('vary')).toBe('Authorization, Cookie')
    expect(headers.get('cache-control')).toMatch(/^public/)
  })

  it('knows people by cookie from our own pages, and by API key', async () => {
    const key = await addKey(api.payload, { userId: api.ids.premium ?? '', scopes: ['read'] })
    const cookie = `payload-token=${api.tokens.premium}`
    const askers: [Record<string, string>, boolean][] = [
      [key.headers, true],
      [{ cookie, 'sec-fetch-site': 'same-origin' }, true],
      [{ cookie, origin: 'https://elsewhere.example' }, false],
      [{ authorization: 'JWT forged' }, false],
    ]
    for (const [headers, isKnown] of askers) {
      const { body } = await api.search<SearchApiAnswer>(`?q=${PREMIUM_CODE}`, headers)
      expect(body.exact !== null, JSON.stringify(headers)).toBe(isKnown)
    }
  })

  it('is the same answer for everyone as long as the text is no code', async () => {
    const { headers, body } = await api.search<SearchApiAnswer>('?q=golden', api.as('premium'))
    expect(headers.get('cache-control')).toMatch(/^public/)
    expect(body.hits[0]?.document.code).toBeNull()
  })
})

describe('the list of styles', () => {
  it("is in Payload's form, with facets and engine only where they are asked for", async () => {
    const { docs, ...rest } = await listed('?limit=5&page=2')
    expect(docs).toHaveLength(5)
    expect(rest).toEqual({
      totalDocs: ALL,
      limit: 5,
      page: 2,
      totalPages: 5,
      pagingCounter: 6,
      hasPrevPage: true,
      hasNextPage: true,
      prevPage: 1,
      nextPage: 3,
    })
    const { facets, engine } = await listed('?facets=premium')
    expect(Object.keys(facets ?? {})).toEqual(['premium'])
    expect(engine).toBe('postgres')
  })

  it.each([
    ['category=anime', 2],
    ['category=anime&category=ink-and-line', ALL],
    ['category=anime&tag=fog', 1],
    ['tag=rain&tag=fog', ALL],
    ['category=nothing-like-it', 0],
    ['premium=true', 1],
    ['premium=false', ALL - 1],
    ['featured=true', 1],
    ['model=v7', 1],
    ['model=v7&model=niji6', 1],
    ['search=brush', PLAIN_STYLES],
    ['search=brush&category=anime', 0],
    ['search=vault&premium=true', 1],
  ])('narrowed by %s holds as many as match', async (query, total) => {
    expect((await listed(`?${query}`)).totalDocs).toBe(total)
  })

  it('is narrowed by a colour however it is written', async () => {
    const hex = api.content.palette[0]?.hex ?? ''
    const totals = await Promise.all(
      [encodeURIComponent(hex), hex.slice(1), hex.slice(1).toUpperCase()].map(
        async (color) => (await listed(`?color=${color}`)).totalDocs,
      ),
    )
    expect(totals[0]).toBeGreaterThanOrEqual(PLAIN_STYLES + 1)
    expect(new Set(totals).size).toBe(1)
  })

  it('comes in every order, and at random by the seed', async () => {
    const first = titles(await listed('?sort=title&limit=2'))
    expect(first).toEqual(['Brush study 01', 'Brush study 02'])
    expect(titles(await listed('?sort=newest&limit=1'))).toEqual(['Golden Vault'])
    for (const sort of ['popularity', 'likes', 'views', 'trending&window=day', 'relevance']) {
      expect((await listed(`?sort=${sort}`)).totalDocs).toBe(ALL)
    }
    const [one, again, other] = await Promise.all(
      [7, 7, 8].map(async (seed) => titles(await listed(`?sort=random&seed=${seed}`))),
    )
    expect(one).toEqual(again)
    expect(one).not.toEqual(other)
  })
})

describe('suggestions', () => {
  it('are titles, tags and categories that begin like it, misspelt or not', async () => {
    const { body } = await api.suggest<SuggestAnswer>('?q=harb')
    const { suggestions, engine } = suggestAnswerSchema.parse(body)
    expect(suggestions[0]).toMatchObject({ kind: 'style', slug: 'harbour-mist' })
    expect(suggestions[0]?.highlight).toContain('<mark>')
    expect(engine).toBe('postgres')
    const tag = await api.suggest<SuggestAnswer>('?q=ra&limit=1')
    expect(tag.body.suggestions).toEqual([
      { kind: 'tag', slug: 'rain', text: 'rain', highlight: '<mark>ra</mark>in' },
    ])
    const misspelt = await api.suggest<SuggestAnswer>('?q=harbuor')
    expect(misspelt.body.suggestions.map(({ slug }) => slug)).toContain('harbour-mist')
  })
})

describe('similar styles', () => {
  it('of a slug or a code are others with the same tags and categories', async () => {
    for (const ref of ['harbour-mist', FREE_CODE, `00${FREE_CODE}`]) {
      const { body, headers } = await api.similar<SimilarAnswer>(`${ref}?limit=3`)
      const { docs, totalDocs } = similarAnswerSchema.parse(body)
      expect(totalDocs).toBe(3)
      expect(docs.map(({ slug }) => slug)).not.toContain('harbour-mist')
      expect(headers.get('cache-control')).toMatch(/^public/)
    }
  })

  it('of a premium style are found by its slug by all, by its code by few', async () => {
    expect((await api.similar('golden-vault')).status).toBe(200)
    for (const headers of [{}, api.as('member'), api.as('expired')]) {
      const { status, body } = await api.similar(PREMIUM_CODE, headers)
      expect(status).toBe(404)
      expect(body).toEqual((await api.similar('98765432108', headers)).body)
    }
    const { status, headers } = await api.similar(PREMIUM_CODE, api.as('premium'))
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('of a draft are found by nobody', async () => {
    for (const ref of ['draft-canary', '777000777']) {
      expect((await api.similar(ref, api.as('admin'))).status).toBe(404)
    }
  })
})
