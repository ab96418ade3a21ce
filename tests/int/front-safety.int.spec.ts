import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FrontStage, openFrontStage, PUBLIC, publicly, SITE_URL } from '../helpers/front-stage'

const LIST = '/api/sref?limit=3'
const SESSION = { cookie: 'theme=dark; payload-token=abc' }

let stage: FrontStage

beforeEach(async () => {
  stage = await openFrontStage()
})

afterEach(() => stage.close())

describe('what belongs to somebody', () => {
  it.each([
    ['a session', SESSION],
    ['a token', { authorization: 'JWT abc' }],
    ['an API key', { authorization: 'users API-Key abc' }],
    ['a look at drafts', { cookie: '__prerender_bypass=1' }],
    ['a preview', { cookie: 'a=b; __next_preview_data=1' }],
  ])('is answered to whoever has %s by the application, and is never stored', async (_, theirs) => {
    // An application that says "public" of everything, so that only the front can be careful.
    stage.application = ({ headers }) =>
      publicly(headers.cookie || headers.authorization ? '"secret of ann"' : '"for everyone"')
    const visitor = () => stage.ask({ url: LIST })
    expect((await stage.ask({ url: LIST, headers: theirs })).text).toBe('"secret of ann"')
    expect((await visitor()).text).toBe('"for everyone"')
    expect((await visitor()).headers['x-cache']).toBe('hit')
    const own = await stage.ask({ url: LIST, headers: theirs })
    expect(own.text).toBe('"secret of ann"')
    expect(own.headers['x-cache']).toBe('pass')
    expect((await visitor()).text).toBe('"for everyone"')
  })

  it('is not what other cookies are; but no cookie reaches what is stored', async () => {
    stage.application = ({ headers }) => publicly(JSON.stringify(headers.cookie ?? null))
    const { text } = await stage.ask({ url: LIST, headers: { cookie: 'theme=evil' } })
    expect(text).toBe('null')
    expect((await stage.ask({ url: LIST })).headers['x-cache']).toBe('hit')
  })

  it('is an answer that sets a cookie: each gets one of their own', async () => {
    let visitors = 0
    stage.application = () => {
      visitors += 1
      return publicly('{}', { 'set-cookie': `visitor=${visitors}` })
    }
    const answers = await Promise.all([1, 2, 3].map(() => stage.ask({ url: LIST })))
    answers.push(await stage.ask({ url: LIST }))
    const cookies = answers.map(({ headers }) => String(headers['set-cookie']))
    expect(new Set(cookies).size).toBe(4)
  })

  it('is an answer that is made of their cookies, though they are no credentials', async () => {
    stage.application = ({ headers }) => ({
      headers: { 'cache-control': PUBLIC, 'set-cookie': `seen=${headers.cookie ?? 'nothing'}` },
    })
    for (const cookie of ['a=1', 'b=1']) {
      const { headers } = await stage.ask({ url: LIST, headers: { cookie } })
      expect(headers['set-cookie']).toEqual([`seen=${cookie}`])
      stage.passedMs += 10_000
    }
  })

  it.each([
    ['private', 'private, no-store'],
    ['not to be stored', 'public, no-store, s-maxage=30'],
    ['to be asked for each time', 'public, no-cache, max-age=30'],
    ['of no lasting use', 'public, max-age=0, must-revalidate'],
    ['not said to be public', 's-maxage=30'],
    ['not worded at all', undefined],
  ])('is an answer that is %s', async (_, caching) => {
    let count = 0
    stage.application = () => {
      count += 1
      const headers = {
        'content-type': 'application/json',
        ...(caching && { 'cache-control': caching }),
      }
      return { headers, body: String(count) }
    }
    const texts = []
    for (let round = 0; round < 3; round += 1) texts.push((await stage.ask({ url: LIST })).text)
    expect(new Set(texts).size).toBe(3)
  })

  it('is an answer of which no two are alike (Vary: *)', async () => {
    stage.application = () => publicly(String(stage.reached.length), { vary: '*' })
    const one = await stage.ask({ url: LIST })
    expect((await stage.ask({ url: LIST })).text).not.toBe(one.text)
  })
})

describe('errors', () => {
  it.each([400, 404, 410, 429, 301, 307, 500, 503])('such as %i are not stored', async (status) => {
    stage.application = () => ({ ...publicly('{}'), status, headers: { 'cache-control': PUBLIC } })
    expect((await stage.ask({ url: LIST })).status).toBe(status)
    stage.application = () => publicly('"good again"')
    expect((await stage.ask({ url: LIST })).text).toBe('"good again"')
  })
})

describe('pages and what the router reads in their place', () => {
  const RSC = { 'content-type': 'text/x-component' }
  const HTML = { 'content-type': 'text/html; charset=utf-8' }
  const BY_RSC = 'rsc, next-router-state-tree, next-router-prefetch'

  function renderPages(): void {
    stage.application = ({ headers }) =>
      headers.rsc === '1'
        ? publicly('0:data', { ...RSC, vary: BY_RSC })
        : publicly('<p>page</p>', { ...HTML, vary: BY_RSC })
  }

  it('never stand in for one another, whoever comes first', async () => {
    renderPages()
    for (let round = 0; round < 3; round += 1) {
      const data = await stage.askAsRouter('/how-to')
      expect([data.text, data.headers['content-type']]).toEqual(['0:data', RSC['content-type']])
      const page = await stage.ask({ url: '/how-to' })
      expect([page.text, page.headers['content-type']]).toEqual([
        '<p>page</p>',
        HTML['content-type'],
      ])
    }
    expect(stage.reached.length).toBe(2)
  })

  it('are not mixed up by a parameter or a header alone', async () => {
    renderPages()
    await stage.askAsRouter('/how-to')
    expect((await stage.ask({ url: '/how-to?_rsc=' })).text).toBe('<p>page</p>')
    for (const rsc of ['0', 'true', '1, 1']) {
      const odd = await stage.ask({ url: '/how-to?_rsc=', headers: { rsc } })
      expect([odd.headers['x-cache'], odd.text]).toEqual(['pass', '<p>page</p>'])
    }
  })

  it('are not stored under one another where the application mixes them up', async () => {
    stage.application = () => publicly('0:data', RSC)
    await stage.ask({ url: '/how-to' })
    stage.application = () => publicly('<p>page</p>', HTML)
    expect((await stage.ask({ url: '/how-to' })).text).toBe('<p>page</p>')
    stage.change('all')
    stage.passedMs += 10_000
    await stage.askAsRouter('/premium')
    renderPages()
    expect((await stage.askAsRouter('/premium')).text).toBe('0:data')
  })

  it('differ by what the router has already', async () => {
    stage.application = ({ headers }) =>
      publicly(`0:${headers['next-router-state-tree']} ${headers['next-url']}`, {
        ...RSC,
        vary: `${BY_RSC}, next-url`,
      })
    for (const place of ['a', 'b', 'a', 'b']) {
      const headers = { 'next-router-state-tree': `tree-${place}`, 'next-url': `/${place}` }
      const { text } = await stage.askAsRouter('/sref/ink', headers)
      expect(text).toBe(`0:tree-${place} /${place}`)
    }
  })

  it('are asked for with a hash that belongs to the headers, else Next is let say so', async () => {
    renderPages()
    await stage.ask({ url: '/how-to?_rsc=forged', headers: { rsc: '1', 'next-url': '/a' } })
    expect(stage.reached.at(-1)?.url).toBe('/how-to?_rsc=forged')
    expect((await stage.askAsRouter('/how-to')).headers['x-cache']).toBe('miss')
  })
})

describe('a stored answer cannot be poisoned', () => {
  const GAMES: Record<string, string> = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'evil',
    'x-forwarded-port': '666',
    'x-forwarded-for': '6.6.6.6',
    forwarded: 'host=evil.example',
    'x-host': 'evil.example',
    'x-original-url': '/evil',
    'x-rewrite-url': '/evil',
    'x-http-method-override': 'EVIL',
    'x-middleware-subrequest': 'evil',
    'x-invoke-path': '/evil',
    'x-matched-path': '/evil',
    'x-nextjs-data': 'evil',
    'x-gallery-client-address': '6.6.6.6',
    'x-gallery-change': 'evil',
    'next-url': '/evil',
    'next-router-state-tree': 'evil',
    'next-router-prefetch': 'evil',
    'user-agent': 'evil',
    'accept-language': 'evil',
    'accept-encoding': 'evil',
    accept: 'evil/evil',
    origin: 'https://evil.example',
    referer: 'https://evil.example',
    cookie: 'evil=1',
    'x-evil': 'evil',
  }

  it.each(Object.entries(GAMES))('by %s: %s', async (name, value) => {
    // As careless as an application can be: it repeats whatever it is told.
    stage.application = ({ headers, url }) => publicly(JSON.stringify({ url, headers }))
    const attacked = await stage.ask({ url: LIST, headers: { [name]: value } })
    const { text, headers } = await stage.ask({ url: LIST })
    expect(headers['x-cache']).toBe('hit')
    expect(text).not.toMatch(/evil|6\.6\.6\.6|"666"/)
    expect(attacked.text).toBe(text)
    expect(JSON.parse(text).headers.host).toBe(new URL(SITE_URL).host)
  })

  it('by the body of a GET, or by another method', async () => {
    stage.application = ({ method }) => publicly(JSON.stringify(method))
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      await stage.ask({ url: LIST, method })
    const bodied = await stage.ask({ url: LIST, headers: { 'transfer-encoding': 'chunked' } })
    expect(bodied.headers['x-cache']).toBe('pass')
    expect((await stage.ask({ url: LIST })).headers['x-cache']).toBe('miss')
  })

  it('by a part of it', async () => {
    stage.application = ({ headers }) =>
      headers.range ? { ...publicly('{'), status: 206 } : publicly('{}')
    const part = await stage.ask({ url: LIST, headers: { range: 'bytes=0-0' } })
    expect([part.status, part.text]).toEqual([206, '{'])
    expect((await stage.ask({ url: LIST })).text).toBe('{}')
  })

  it('by another spelling of its address: what is asked is what the key says', async () => {
    stage.application = ({ url }) => publicly(JSON.stringify(url))
    const spellings = ['/sref/%69nk', '/sref/ink?', '/sref/ink?utm_source=evil', '/sref/ink?a#']
    for (const url of spellings) await stage.ask({ url })
    expect((await stage.ask({ url: '/sref/ink' })).text).toBe('"/sref/ink"')
    for (const url of ['/sref/../api/sref', '/sref/%2e%2e/x', '/sref//ink', '/sref/a%2fb']) {
      expect((await stage.ask({ url })).headers['x-cache'], url).toBe('pass')
    }
  })

  it('by a header that the answer says it depends on: that makes another answer', async () => {
    stage.application = ({ headers }) =>
      publicly(JSON.stringify(headers['accept-language'] ?? 'none'), { vary: 'Accept-Language' })
    for (const language of ['de', 'fr', 'de', 'fr']) {
      const { text } = await stage.ask({ url: LIST, headers: { 'accept-language': language } })
      expect(text).toBe(JSON.stringify(language))
    }
    expect((await stage.ask({ url: LIST })).text).toBe('"none"')
  })
})

describe('what is popular', () => {
  const POPULAR = ['/', '/browse', '/sref/ink', '/category/anime', LIST]
  const FILLING = 'x'.repeat(20_000)

  beforeEach(async () => {
    await stage.close()
    stage = await openFrontStage({ maxBytes: 2 ** 20 })
    stage.application = () => publicly(FILLING)
    for (let round = 0; round < 4; round += 1) for (const url of POPULAR) await stage.ask({ url })
  })

  async function expectAllToBeHits(): Promise<void> {
    for (const url of POPULAR)
      expect((await stage.ask({ url })).headers['x-cache'], url).toBe('hit')
  }

  it('is not displaced by a flood of searches, each once', async () => {
    for (let at = 0; at < 300; at += 1) await stage.ask({ url: `/browse?q=junk-${at}` })
    await expectAllToBeHits()
  })

  it('is not displaced by a crawler that comes round again', async () => {
    for (let at = 0; at < 300; at += 1) {
      await stage.ask({ url: `/sref/style-${at}` })
      await stage.ask({ url: `/sref/style-${at}` })
    }
    await expectAllToBeHits()
  })

  it('is not stored again for parameters that mean nothing', async () => {
    const before = stage.reached.length
    for (let at = 0; at < 50; at += 1) {
      const { headers } = await stage.ask({ url: `/browse?junk=${at}&fbclid=${at}` })
      expect(headers['x-cache']).toBe('hit')
    }
    expect(stage.reached.length).toBe(before)
  })

  it('is not stored again for another order of the same parameters', async () => {
    await stage.ask({ url: '/browse?tag=ink&q=a&category=b' })
    const { headers } = await stage.ask({ url: '/browse?category=b&q=a&tag=ink' })
    expect(headers['x-cache']).toBe('hit')
  })
})
