import { createHash } from 'node:crypto'
import { brotliDecompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FrontStage, openFrontStage, publicly, type Said } from '../helpers/front-stage'

const DATA = 'self.__next_f.push([1,"0:data"])'
const HTML = { 'content-type': 'text/html; charset=utf-8' }
const PAGE = `<!doctype html><html><head></head><body><p>${'words '.repeat(400)}</p><script>${DATA}</script><script>alert("injected")</script></body></html>`

let stage: FrontStage

beforeEach(async () => {
  stage = await openFrontStage()
})

afterEach(() => stage.close())

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

function scriptSources(policy: unknown): string[] {
  const part = String(policy)
    .split('; ')
    .find((one) => one.startsWith('script-src '))
  return part?.split(' ').slice(1) ?? []
}

describe('the policy of a page', () => {
  const KINDS: [string, string, Said][] = [
    ['that is stored', '/how-to', publicly(PAGE, HTML)],
    ['of the admin', '/admin', { headers: { ...HTML, 'cache-control': 'private' }, body: PAGE }],
    ['that leads nowhere', '/sref/none', { status: 404, headers: HTML, body: PAGE }],
    ['that is not known', '/nothing/here', { status: 404, headers: HTML, body: PAGE }],
    ['that tells of an error', '/how-to', { status: 500, headers: HTML, body: PAGE }],
    [
      'that comes compressed',
      '/admin',
      { headers: { ...HTML, 'content-encoding': 'gzip' }, body: gzipSync(PAGE) },
    ],
  ]

  it.each(KINDS)('%s lets its own scripts run, and no others', async (_, url, said) => {
    stage.application = () => said
    for (let round = 0; round < 2; round += 1) {
      const { headers, text } = await stage.ask({ url })
      const sources = scriptSources(headers['content-security-policy'])
      expect(sources).toContain("'self'")
      expect(sources).toContain(hashOf(DATA))
      expect(sources).not.toContain(hashOf('alert("injected")'))
      expect(sources.filter((source) => source.includes('unsafe'))).toEqual([])
      // Every inline script that the policy names is in the page.
      const scripts = [...text.matchAll(/<script>([^<]*)<\/script>/g)].map(([, script]) => script)
      const inline = sources.filter((source) => source.startsWith("'sha256-"))
      for (const hash of inline) expect(scripts.map((one) => hashOf(one ?? ''))).toContain(hash)
    }
  })

  it('is the same for those who are told that they have the page', async () => {
    stage.application = () => publicly(PAGE, { ...HTML, etag: '"v1"' })
    const { headers } = await stage.ask({ url: '/how-to' })
    const again = await stage.ask({ url: '/how-to', headers: { 'if-none-match': '"v1"' } })
    expect(again.status).toBe(304)
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy'])
  })

  it('stays as the browser has it where the application says that it has the page', async () => {
    stage.application = () => ({ status: 304, headers: { etag: '"v1"' } })
    const again = await stage.ask({ url: '/admin', headers: { 'if-none-match': '"v1"' } })
    expect([again.status, again.headers['content-security-policy']]).toEqual([304, undefined])
  })

  it('of a page that comes whole is not held against its streaming: other answers are not held back', async () => {
    stage.application = () => ({ headers: { 'content-type': 'application/json' }, body: '{}' })
    const { headers, text } = await stage.ask({ url: '/api/auth/me' })
    expect([headers['content-security-policy'], text]).toEqual([
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      '{}',
    ])
  })
})

describe('a page that is passed on', () => {
  it('comes compressed as the client takes it, with a tag for what it says', async () => {
    stage.application = ({ headers }) => ({
      headers: { ...HTML, etag: '"v1"', 'x-asked': String(headers['accept-encoding']) },
      body: PAGE,
    })
    const { headers, bytes } = await stage.askForBytes('/admin', {
      accept: 'text/html',
      'accept-encoding': 'gzip, br',
    })
    expect(headers['x-asked']).toBe('identity')
    expect([headers['content-encoding'], headers.etag]).toEqual(['br', 'W/"v1"'])
    expect(String(brotliDecompressSync(bytes))).toContain(DATA)
  })

  it('is not looked for in the answer to HEAD', async () => {
    stage.application = () => ({ headers: { ...HTML, 'content-length': '4000' } })
    const { status, headers } = await stage.ask({ url: '/admin', method: 'HEAD' })
    expect([status, headers['content-length']]).toEqual([200, '4000'])
  })
})
