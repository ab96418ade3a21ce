import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorAnswerSchema } from '@/domain/api/errors'
import { type SearchApiAnswer, searchAnswerSchema } from '@/domain/api/search'
import { type Ask, type SearchApi, startSearchApi } from '../helpers/search-api'
import { CANARY, PREMIUM_CODE } from '../helpers/search-content'

let api: SearchApi

beforeAll(async () => {
  api = await startSearchApi()
})
afterAll(() => api?.stop())

type Address = 'search' | 'suggest' | 'list' | 'similar'

const ask = (address: Address, rest: string, headers?: Record<string, string>) =>
  (api[address] satisfies Ask)(rest, headers)

describe('a wrong parameter', () => {
  it.each<[Address, string, string[]]>([
    ['search', '?qq=ink', ['qq']],
    ['search', '?q=ink&q=fog', ['q']],
    ['search', `?q=${'x'.repeat(201)}`, ['q']],
    ['search', `?q=${'x'.repeat(10_000)}`, ['q']],
    ['search', '?filters=colour:red', ['filters']],
    ['search', '?filters=tag:a,,tag:b', ['filters']],
    ['search', '?filters=code:1', ['filters']],
    ['search', '?sort=best', ['sort']],
    ['search', '?window=year', ['window']],
    ['search', '?page=0', ['page']],
    ['search', '?page=1000000001', ['page']],
    ['search', '?limit=101', ['limit']],
    ['search', '?limit=', ['limit']],
    ['search', '?facets=code', ['facets']],
    ['search', '?seed=-1', ['seed']],
    ['search', '?category=anime', ['category']],
    ['suggest', '', ['q']],
    ['suggest', '?q=%20%00', ['q']],
    ['suggest', `?q=${'x'.repeat(201)}`, ['q']],
    ['suggest', '?q=a&limit=21', ['limit']],
    ['suggest', '?q=a&page=2', ['page']],
    ['list', '?q=ink', ['q']],
    ['list', `?search=${'x'.repeat(201)}`, ['search']],
    ['list', '?category=No%20Slug', ['category']],
    ['list', '?tag=a&tag=%27%3Bdrop', ['tag']],
    ['list', `?${Array.from({ length: 21 }, (_, n) => `tag=t${n}`).join('&')}`, ['tag']],
    ['list', '?model=--v%207', ['model']],
    ['list', '?color=red', ['color']],
    ['list', '?premium=yes', ['premium']],
    ['list', '?premium=true&premium=false', ['premium']],
    ['list', '?featured=1', ['featured']],
    ['list', '?page=1.5', ['page']],
    ['list', '?limit=0', ['limit']],
    ['list', '?sort=code', ['sort']],
    ['list', '?window=x&seed=x&facets=x', ['facets', 'seed', 'window']],
    ['list', '?where[code][like]=9', ['where[code][like]']],
    ['list', '?depth=2', ['depth']],
    ['similar', 'harbour-mist?limit=101', ['limit']],
    ['similar', 'harbour-mist?page=2', ['page']],
  ])('of %s%s is named', async (address, rest, paths) => {
    const { status, body, headers } = await ask(address, rest)
    expect(status).toBe(400)
    const { errors } = errorAnswerSchema.parse(body)
    expect(errors.map(({ code }) => code)).toEqual(paths.map(() => 'invalid_parameter'))
    expect(errors.map(({ path }) => path).sort()).toEqual(paths)
    expect(headers.get('cache-control')).toBe('private, no-store')
  })
})

describe('hostile input', () => {
  const texts = {
    quotes: `"'"''\\"`,
    backslashes: '\\\\%_\\',
    'operators of a text query': `ink:* & !fog | <-> ( ) :B`,
    'an injection': `'; drop table search_documents; --`,
    'null bytes': 'ink\u0000wash\u0000',
    'control characters': '\u0001\u001b[31m\u007f\u0085\u2028',
    emoji: '🎌👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'right to left': '\u202eשלום مرحبا\u202c',
    'Chinese and Japanese': '水彩画 スタイル',
    'marks without end': 'z̷̡̢̛͔̪̦̞̙'.repeat(20),
    'private use': '\ue000ink\ue001',
    'lone surrogates': '\ud800ink\udfff',
    'many words': 'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(3),
    'a long code': '9'.repeat(200),
    markup: '<mark><script>alert(1)</script>',
    'words of objects': '__proto__ constructor toString',
    'percent signs': '%00%zz%',
    'only marks': '!!! ??? ...',
    'an open quote': '"harbour mi',
  }

  it.each(Object.entries(texts))('%s is answered as a text', async (_, text) => {
    const sent = text.toWellFormed()
    const q = encodeURIComponent(sent)
    const { status, body } = await api.search<SearchApiAnswer>(`?q=${q}`)
    expect(status).toBe(200)
    for (const { highlights } of searchAnswerSchema.parse(body).hits) {
      expect(Object.values(highlights).join('')).not.toMatch(/<(?!\/?mark>)/)
    }
    expect((await api.list(`?search=${q}`)).status).toBe(200)
    expect([200, 400]).toContain((await api.suggest(`?q=${q}`)).status)
    expect([200, 404]).toContain((await api.similar(sent.replaceAll('?', ''))).status)
    expect((await api.search(`?filters=${q}`)).status).toBe(400)
  })

  it.each(['?q=%zz', '?q=%ff%fe', '?q=%ED%A0%80', '?q=%00', '?&&&=', '?q', '?='])(
    'the broken address %s is never a failure of ours',
    async (query) => {
      for (const address of ['search', 'list', 'suggest'] as const) {
        expect([200, 400]).toContain((await ask(address, query)).status)
      }
    },
  )

  it('a page far away is empty, not an error', async () => {
    for (const address of ['search', 'list'] as const) {
      const { status } = await ask(address, '?page=1000000000&limit=100')
      expect(status).toBe(200)
    }
  })
})

describe('caching', () => {
  it('spares a client what it has already', async () => {
    const addresses: [Address, string][] = [
      ['search', '?q=brush'],
      ['suggest', '?q=brush'],
      ['list', '?limit=3'],
      ['similar', 'harbour-mist?limit=3'],
    ]
    for (const [address, rest] of addresses) {
      const first = await ask(address, rest)
      const etag = first.headers.get('etag') ?? ''
      expect(first.headers.get('cache-control')).toMatch(
        /^public, .*s-maxage=\d+, stale-while-revalidate=\d+/,
      )
      const again = await ask(address, rest, { 'if-none-match': etag })
      expect([again.status, again.text], address).toEqual([304, ''])
      const other = await ask(address, rest.replace(/=\w+$/, '=2'), { 'if-none-match': etag })
      expect(other.status, address).toBe(200)
    }
  })

  it('brings a change at once to whoever asks again', async () => {
    const before = await ask('list', '?featured=true')
    const { freeId: id } = api.content
    const data = { title: 'Harbour Mist at dawn' }
    await api.payload.update({ collection: 'srefs', id, data })
    const etag = before.headers.get('etag') ?? ''
    await expect
      .poll(async () => (await ask('list', '?featured=true', { 'if-none-match': etag })).text)
      .toContain('at dawn')
  })
})

it('nothing that is for premium members alone is in any answer, whoever asks', async () => {
  const texts = ['', CANARY, PREMIUM_CODE, PREMIUM_CODE.slice(0, 6), 'vault', 'prompt', 'draft']
  const askers = ['member', 'expired', 'premium', 'editor', 'admin'].map((name) => api.as(name))
  for (const headers of [{}, ...askers]) {
    for (const text of texts) {
      const answers = [
        await ask('search', `?q=${text}&limit=100`, headers),
        await ask('list', `?search=${text}&limit=100&facets=tag,model`, headers),
        await ask('suggest', `?q=${text || 'a'}&limit=20`, headers),
        await ask('similar', 'golden-vault', headers),
        await ask('similar', 'harbour-mist', headers),
      ]
      for (const { status, text: body } of answers) {
        expect(status).toBe(200)
        expect(body).not.toMatch(new RegExp(`${CANARY}|${PREMIUM_CODE}`, 'i'))
      }
    }
  }
})

it('addresses and methods that are not there say so in the form of errors', async () => {
  const request = new Request('http://localhost:3000/api/nothing', { method: 'POST' })
  for (const [handler, status] of [
    [api.routes.missing.GET, 404],
    [api.routes.search.POST, 405],
    [api.routes.similar.DELETE, 405],
  ] as const) {
    const answer = await handler(request)
    expect(answer.status).toBe(status)
    errorAnswerSchema.parse(await answer.json())
  }
})
