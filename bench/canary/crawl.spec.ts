import { describe, expect, it } from 'vitest'
import type { Asker } from './askers'
import { createCanaries, nonsenseCode } from './canaries'
import { crawl, type Received, type Send } from './crawl'
import { get, type Probe, twins } from './probe'

const canaries = createCanaries()
const code = canaries.code('code of a style', 'premium')
const visitor: Asker = { name: 'visitor', headers: {}, mayFind: [] }
const premium: Asker = { name: 'premium', headers: {}, mayFind: ['premium'] }

const answer = (body: string, status = 200, headers: Received['headers'] = []): Received => ({
  status,
  headers,
  body: Buffer.from(body),
})

function run(asker: Asker, probes: Probe[], send: (path: string) => Received) {
  const asAsked: Send = async ({ path }) => send(path)
  return crawl({ send: asAsked, probes, asker, canaries, pass: 'test', concurrency: 2 })
}

const codeProbe = twins('API oracle', { token: code, nonsense: nonsenseCode() }, (token) => ({
  method: 'GET',
  path: `/api/sref/${token}`,
}))

describe('a crawl notices', () => {
  it('a canary in a body, and one in a header', async () => {
    const inBody = await run(visitor, [get('API', '/a')], () => answer(`{"code":"${code}"}`))
    expect(inBody.finds).toEqual([
      { surface: 'API', request: 'GET /a', asker: 'visitor', what: 'code of a style (200)' },
    ])
    const inHeader = await run(visitor, [get('API', '/a')], () =>
      answer('', 302, [['location', `/sref/${code}`]]),
    )
    expect(inHeader.finds).toHaveLength(1)
  })

  it.each([
    ['another status', (isReal: boolean) => answer('{}', isReal ? 403 : 404)],
    [
      'a page that says something else',
      (isReal: boolean) =>
        answer(isReal ? '<p>yes</p>' : '<p>no</p>', 200, [['content-type', 'text/html']]),
    ],
    ['another body', (isReal: boolean) => answer(isReal ? '{"totalDocs":1}' : '{"totalDocs":0}')],
    [
      'another header',
      (isReal: boolean) => answer('{}', 200, isReal ? [['cache-control', 'private']] : []),
    ],
  ])('that what exists is told apart by %s', async (_, write) => {
    const { finds } = await run(visitor, [codeProbe], (path) => write(path.includes(code)))
    expect(finds).toHaveLength(1)
  })

  it('an answer that breaks the server', async () => {
    const { broken } = await run(visitor, [get('API', '/a')], () => answer('', 500))
    expect(broken).toEqual(['500 GET /a'])
    const silent = await run(visitor, [get('API', '/a')], () => {
      throw new Error('no answer')
    })
    expect(silent.broken).toEqual(['no answer GET /a'])
  })
})

describe('a crawl is content', () => {
  it('with an answer that only repeats what was asked', async () => {
    const { finds, probes } = await run(visitor, [codeProbe], (path) =>
      answer(`There is nothing at ${path}.`, 404, [['x-request-id', String(Math.random())]]),
    )
    expect([finds, probes]).toEqual([[], 2])
  })

  it('with a page whose head is in another order', async () => {
    const page = (isReal: boolean) => {
      const head = ['<meta name="robots"/>', '<title>§</title>']
      const type: Received['headers'] = [['content-type', 'text/html; charset=utf-8']]
      return answer((isReal ? head : head.toReversed()).join(''), 200, type)
    }
    const { finds } = await run(visitor, [codeProbe], (path) => page(path.includes(code)))
    expect(finds).toEqual([])
  })

  it('with a page whose rows of data are in another order', async () => {
    const rows = (isReal: boolean) =>
      isReal
        ? ['41:I[7,[\\"$2\\"],\\"Mark\\"]', '42:[\\"$\\",\\"p\\",null]', '43:{\\"of\\":\\"$42\\"}']
        : ['40:{\\"of\\":\\"$41\\"}', '41:[\\"$\\",\\"p\\",null]']
    const page = (isReal: boolean, extra = '') =>
      answer(`<script>push([1,"${rows(isReal).join('\\n')}${extra}"])</script>`, 200, [
        ['content-type', 'text/html'],
      ])
    const calm = await run(visitor, [codeProbe], (path) => page(path.includes(code)))
    expect(calm.finds).toEqual([])
    const telling = await run(visitor, [codeProbe], (path) =>
      page(path.includes(code), path.includes(code) ? '\\n44:{\\"likes\\":1}' : ''),
    )
    expect(telling.finds).toHaveLength(1)
  })

  it('with a page that differs only until it is in a cache', async () => {
    let asked = 0
    const { finds } = await run(visitor, [codeProbe], () => {
      asked += 1
      return answer(asked === 1 ? '<p>late</p>' : '<p>soon</p>', 200, [
        ['content-type', 'text/html'],
      ])
    })
    expect(finds).toEqual([])
  })

  it('with those who may know', async () => {
    const { finds, seen } = await run(premium, [get('API', '/a'), codeProbe], () => answer(code))
    expect(finds).toEqual([])
    expect([...seen].map(({ what }) => what)).toEqual(['code of a style'])
  })
})
