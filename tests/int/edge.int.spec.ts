import { randomUUID } from 'node:crypto'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPurgeQueue } from '@/server/edge/create-purge-queue'
import { sendPurge } from '@/server/edge/send-purge'
import { createEdgeMetrics } from '@/server/metrics/create-edge-metrics'
import { type EdgeOrigin, startEdgeOrigin } from '../helpers/edge-origin'
import { startVarnish, type TestVarnish } from '../helpers/varnish-server'
import { waitUntil } from '../helpers/wait-until'

let origin: EdgeOrigin
let varnish: TestVarnish

beforeAll(async () => {
  origin = await startEdgeOrigin()
  varnish = await startVarnish({ originPort: origin.port })
})

afterAll(async () => {
  await varnish?.stop()
  await origin?.close()
})

type Headers = Record<string, string>

async function ask(path: string, headers: Headers = {}, method = 'GET') {
  const response = await fetch(`${varnish.url}${path}`, {
    method,
    headers: { 'accept-encoding': 'identity', ...headers },
  })
  return {
    status: response.status,
    headers: response.headers,
    edge: response.headers.get('x-edge'),
    text: await response.text(),
  }
}

const purge = (...keys: string[]) =>
  sendPurge({ address: varnish.purgeUrl, keys, signal: new AbortController().signal })

let path: string
beforeEach(() => {
  path = `/page-${randomUUID()}`
})

describe('an edge', () => {
  it('asks once for what everyone may see', async () => {
    expect(await ask(path)).toMatchObject({ status: 200, edge: 'miss', text: 'html GET 1' })
    expect(await ask(path)).toMatchObject({ status: 200, edge: 'hit', text: 'html GET 1' })
    expect(await ask(path, {}, 'HEAD')).toMatchObject({ status: 200, edge: 'hit', text: '' })
    expect(origin.requestsOf(path)).toHaveLength(1)
  })

  it('asks once for what many ask for at the same moment', async () => {
    const release = origin.holdBack()
    const asked = Array.from({ length: 10 }, () => ask(path))
    await waitUntil('it has asked', () => origin.requestsOf(path).length > 0)
    release()
    const texts = (await Promise.all(asked)).map(({ text }) => text)
    expect(new Set(texts)).toEqual(new Set(['html GET 1']))
  })

  it('gives what was said to one visitor to no other', async () => {
    const first = await ask(path)
    expect(first.headers.get('ratelimit')).not.toBeNull()
    const { headers } = await ask(path)
    expect(headers.get('ratelimit')).toBeNull()
    expect(headers.get('x-request-id')).toMatch(/^edge-\d+$/)
    expect(headers.get('surrogate-key')).toBeNull()
    expect(headers.get('xkey')).toBeNull()
  })

  it.each<Headers>([
    { authorization: 'JWT abc' },
    { cookie: 'a=b; payload-token=abc' },
    { cookie: '__prerender_bypass=abc' },
  ])(
    'keeps nothing from and gives nothing kept to someone who says who they are: %o',
    async (who) => {
      expect(await ask(path, who)).toMatchObject({ edge: 'pass', text: 'html GET 1' })
      expect(await ask(path)).toMatchObject({ edge: 'miss', text: 'html GET 2' })
      expect(await ask(path, who)).toMatchObject({ edge: 'pass', text: 'html GET 3' })
      expect(await ask(path)).toMatchObject({ edge: 'hit', text: 'html GET 2' })
    },
  )

  it('passes no other cookie on', async () => {
    await ask(path, { cookie: 'theme=dark; xpayload-token=1' })
    expect(origin.requestsOf(path)[0]?.cookie).toBeUndefined()
    expect((await ask(path, { cookie: 'theme=light' })).edge).toBe('hit')
  })

  it.each(['missing', 'cookie'])('keeps no answer that is not for all: %s', async (say) => {
    await ask(`${path}?say=${say}`)
    await ask(`${path}?say=${say}`)
    expect(origin.requestsOf(path)).toHaveLength(2)
  })

  it('keeps a page and its data for the router apart', async () => {
    const tree = { rsc: '1', 'next-router-state-tree': 'tree' }
    expect((await ask(path)).text).toBe('html GET 1')
    expect((await ask(path, tree)).text).toBe('rsc GET 2')
    expect(await ask(path)).toMatchObject({ edge: 'hit', text: 'html GET 1' })
    expect(await ask(path, tree)).toMatchObject({ edge: 'hit', text: 'rsc GET 2' })
    expect((await ask(path, { ...tree, 'next-router-state-tree': 'other' })).edge).toBe('miss')
  })

  it('takes a header of the router from nobody else', async () => {
    await ask(path)
    const odd = { rsc: 'yes', 'next-router-state-tree': randomUUID(), 'next-url': '/x' }
    expect(await ask(path, odd)).toMatchObject({ edge: 'hit', text: 'html GET 1' })
  })

  it('lets nobody say where a request came from', async () => {
    await ask(path, {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-port': '1',
      'x-forwarded-prefix': '/x',
      forwarded: 'host=evil.example',
      'x-edge-needs-stale': '1',
    })
    const [seen = {}] = origin.requestsOf(path)
    expect(seen['x-forwarded-for']).toBe('203.0.113.9, 127.0.0.1')
    const names = ['x-forwarded-host', 'x-forwarded-port', 'x-forwarded-prefix', 'forwarded']
    for (const name of [...names, 'x-edge-needs-stale']) expect(seen[name], name).toBeUndefined()
  })

  it('does not keep a page for each campaign, and leaves the API its parameters', async () => {
    await ask(`${path}?q=ink&utm_source=a&fbclid=b&page=2`)
    expect((await ask(`${path}?q=ink&page=2&gclid=c`)).edge).toBe('hit')
    expect((await ask(`${path}?page=2&q=ink`)).edge).toBe('miss')
    const api = `/api${path}`
    await ask(api)
    expect((await ask(`${api}?utm_source=a`)).edge).toBe('miss')
  })

  it.each([
    ['br', 'gzip, deflate, br, zstd'],
    ['gzip', 'gzip, deflate'],
    ['gzip', 'gzip, br;q=0'],
    [null, 'identity'],
  ])('gives the smallest form that is taken: %s of %s', async (encoding, accepted) => {
    const first = await ask(path, { 'accept-encoding': accepted })
    expect(first.headers.get('content-encoding')).toBe(encoding)
    const second = await ask(path, { 'accept-encoding': accepted })
    expect(second).toMatchObject({ edge: 'hit', text: 'html GET 1' })
    expect(second.headers.get('content-encoding')).toBe(encoding)
  })
})

describe('a purge', () => {
  it('removes all that was made of what has changed, in every form, and nothing else', async () => {
    const other = `${path}-other`
    const rsc = { rsc: '1' }
    await ask(`${path}?keys=srefs+sref:1`)
    await ask(`${path}?keys=srefs+sref:1`, rsc)
    await ask(`${path}?keys=srefs+sref:1`, { 'accept-encoding': 'br' })
    await ask(`${other}?keys=srefs+sref:12`)
    await purge('sref:1')
    expect((await ask(`${path}?keys=srefs+sref:1`)).text).toBe('html GET 4')
    expect((await ask(`${path}?keys=srefs+sref:1`, rsc)).text).toBe('rsc GET 5')
    const br = await ask(`${path}?keys=srefs+sref:1`, { 'accept-encoding': 'br' })
    expect(br.text).toBe('html GET 6')
    expect((await ask(`${other}?keys=srefs+sref:12`)).edge).toBe('hit')
    await purge('categories', 'srefs')
    expect((await ask(`${other}?keys=srefs+sref:12`)).text).toBe('html GET 2')
  })

  it('of all removes all', async () => {
    await ask(`${path}?keys=srefs`)
    await ask(`${path}?keys=categories`)
    await purge('all')
    expect((await ask(`${path}?keys=srefs`)).edge).toBe('miss')
    expect((await ask(`${path}?keys=categories`)).edge).toBe('miss')
    expect((await ask(`${path}?keys=srefs`)).edge).toBe('hit')
  })

  it('also removes what was on its way when it came', async () => {
    const sent: string[][] = []
    const queue = createPurgeQueue({
      send: async (keys) => {
        await purge(...keys)
        sent.push([...keys])
      },
      name: 'edge',
      logger: { info: () => undefined, warn: () => undefined },
      metrics: createEdgeMetrics(new Registry()),
      repeatsMs: [200],
    })
    const release = origin.holdBack()
    const asked = ask(path)
    await waitUntil('it has asked', () => origin.requestsOf(path).length > 0)
    queue.add(['srefs'])
    await waitUntil('it is purged', () => sent.length > 0)
    release()
    expect((await asked).text).toBe('html GET 1')
    await waitUntil('the old one is gone', async () => (await ask(path)).text === 'html GET 2')
    queue.close()
  })

  it('of more than a header holds is one of all', async () => {
    await ask(`${path}?keys=models`)
    await purge(...Array.from({ length: 500 }, () => `sref:${randomUUID()}`))
    expect((await ask(`${path}?keys=models`)).edge).toBe('miss')
  })

  it('leaves nothing for times when the gallery is away', async () => {
    await ask(path)
    await purge('srefs')
    origin.setFault({ status: 503 })
    expect((await ask(path)).status).toBe(503)
    origin.setFault(null)
    expect((await ask(path)).status).toBe(200)
  })

  it('is for those alone who reach its own door, which serves nothing', async () => {
    await ask(path)
    const headers = { 'xkey-purge': 'srefs' }
    expect((await ask(path, headers, 'PURGE')).status).toBe(405)
    expect((await ask(path)).edge).toBe('hit')
    expect((await fetch(`${varnish.purgeUrl}${path}`)).status).toBe(405)
    expect((await fetch(varnish.purgeUrl, { method: 'PURGE' })).status).toBe(405)
  })
})

describe('while the gallery', () => {
  it('makes a new answer, the old one is given', async () => {
    const short = `${path}?say=short`
    await ask(short)
    await waitUntil('it is past its time', async () => (await ask(short)).edge === 'stale')
    await waitUntil('a new one is there', async () => (await ask(short)).text !== 'html GET 1')
  })

  it('fails, what is left from earlier is given, and the failure is not kept', async () => {
    const short = `${path}?say=short`
    await ask(short)
    origin.setFault({ status: 500 })
    const count = () => origin.requestsOf(path).length
    await waitUntil('a new one is asked for', async () => {
      expect(await ask(short)).toMatchObject({ status: 200, text: 'html GET 1' })
      return count() > 2
    })
    expect(await ask(`${path}-never-seen`)).toMatchObject({ status: 500, text: 'failed' })
    origin.setFault(null)
    await waitUntil('it is well again', async () => (await ask(short)).text !== 'html GET 1')
  })

  it('is gone, what is left from earlier is given', async () => {
    const own = await startEdgeOrigin()
    const edge = await startVarnish({ originPort: own.port })
    const askIt = async (name: string) => {
      const response = await fetch(`${edge.url}${name}`)
      return { status: response.status, edge: response.headers.get('x-edge') }
    }
    try {
      await askIt(`${path}?say=short`)
      await own.close()
      await waitUntil('it is past its time', async () => {
        const answer = await askIt(`${path}?say=short`)
        expect(answer.status).toBe(200)
        return answer.edge === 'stale'
      })
      expect((await askIt('/never-seen')).status).toBe(503)
    } finally {
      await edge.stop()
    }
  })
})
