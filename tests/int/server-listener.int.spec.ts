import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { errorAnswerSchema } from '@/domain/api/errors'
import { createServerListener } from '@/server/http/create-server-listener'
import { inRequestOf } from '@/server/http/in-request-of'
import { parseNetworks } from '@/server/http/networks'
import { createSecurityHeaders } from '@/server/http/security-headers'
import { createMemoryLimiter } from '@/server/rate-limit/create-memory-limiter'
import { policiesOf } from '@/server/rate-limit/policies'
import { createRequestRules } from '@/server/rate-limit/rule-on-request'
import { currentRequest } from '@/server/request-context'
import { type Listening, listen } from '../helpers/listen'
import { sendRaw } from '../helpers/send-raw'

/** Stands in for Next: tells what has reached it. */
async function stubApplication(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url, headers } = request
  if (url === '/broken') throw new Error('relation "secret" does not exist')
  if (url === '/own-policy') response.setHeader('content-security-policy', "default-src 'self'")
  if (url === '/session') response.setHeader('set-cookie', 'payload-token=a; Path=/; HttpOnly=true')
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ url, headers, logged: currentRequest() }))
}

let server: Listening | undefined
let lines: object[] = []

afterEach(async () => {
  await server?.close()
  lines = []
})

async function start({ proxies = '' } = {}): Promise<number> {
  const note = (line: object) => lines.push(line)
  server = await listen(
    createServerListener({
      handle: (request, response) => inRequestOf(request, () => stubApplication(request, response)),
      rules: createRequestRules({
        limiter: createMemoryLimiter(),
        policies: policiesOf({ API_RATE_PER_SECOND: 0.1, API_RATE_BURST: 20 }),
        secret: 'a-secret',
      }),
      trustedProxies: parseNetworks(proxies),
      securityHeaders: createSecurityHeaders({ siteUrl: 'https://a.example', isDev: false }),
      logger: { warn: note, error: note } as never,
    }),
  )
  return server.port
}

async function countAllowed(count: number, ask: (index: number) => Promise<{ status: number }>) {
  const answers = await Promise.all(Array.from({ length: count }, (_, index) => ask(index)))
  return answers.filter(({ status }) => status !== 429).length
}

describe('every answer', () => {
  it('carries an id, which its log lines have as well, and the security headers', async () => {
    const port = await start()
    for (const target of [
      '/',
      '/api/search',
      '/broken',
      '/sref/%E0%A4%A',
      `/${'a'.repeat(9_000)}`,
    ]) {
      const { headers, text } = await sendRaw({ port, target })
      expect(headers['x-request-id'], target).toMatch(/^[0-9a-f-]{36}$/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      if (target === '/') {
        expect(JSON.parse(text).logged).toEqual({ requestId: headers['x-request-id'] })
      }
    }
  })

  it('keeps the id of a proxy, and the policy that its handler has set', async () => {
    const port = await start()
    const headers = { 'x-request-id': 'edge-12345678' }
    const answer = await sendRaw({ port, target: '/own-policy', headers })
    expect(answer.headers['x-request-id']).toBe('edge-12345678')
    expect(answer.headers['content-security-policy']).toBe("default-src 'self'")
    const odd = await sendRaw({ port, target: '/', headers: { 'x-request-id': 'a b\tc' } })
    expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('that opens a session hints at it for scripts', async () => {
    const port = await start()
    const { headers } = await sendRaw({ port, target: '/session' })
    expect(headers['set-cookie']).toEqual([
      'payload-token=a; Path=/; HttpOnly=true',
      'session-hint=1; Path=/',
    ])
    expect((await sendRaw({ port, target: '/' })).headers['set-cookie']).toBeUndefined()
  })

  it('tells nothing of what failed', async () => {
    const port = await start()
    const { status, headers, text } = await sendRaw({ port, target: '/broken' })
    expect(status).toBe(500)
    expect(text).not.toContain('secret')
    expect(text).toContain(headers['x-request-id'])
    expect(lines).toMatchObject([{ event: 'http.failed' }])
  })
})

describe('a malformed address', () => {
  it('is a 400 for a program and for a person', async () => {
    const port = await start()
    const forProgram = await sendRaw({ port, target: '/api/sref/%E0%A4%A' })
    expect(forProgram.status).toBe(400)
    expect(errorAnswerSchema.parse(JSON.parse(forProgram.text)).errors[0]?.code).toBe(
      'invalid_parameter',
    )
    const forPerson = await sendRaw({ port, target: '/sref/%E0%A4%A' })
    expect(forPerson.status).toBe(400)
    expect(forPerson.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(forPerson.text).not.toContain('%E0')
  })

  it('is a 414 when it is too long', async () => {
    const port = await start()
    const { status, text } = await sendRaw({ port, target: `/api/search?q=${'a'.repeat(9_000)}` })
    expect(status).toBe(414)
    expect(JSON.parse(text).errors[0].code).toBe('address_too_long')
  })

  it('is not one that names the host as well', async () => {
    const port = await start()
    const { text } = await sendRaw({ port, target: 'http://a.example/api/search?q=1' })
    expect(JSON.parse(text).url).toBe('/api/search?q=1')
  })
})

describe('the limit of the API', () => {
  it('is twenty at once for one address, told on every answer', async () => {
    const port = await start()
    const first = await sendRaw({ port, target: '/api/search' })
    expect(first.headers).toMatchObject({
      'ratelimit-policy': '"api";q=20;w=200',
      ratelimit: '"api";r=19;t=10',
    })
    expect(first.headers['retry-after']).toBeUndefined()
    expect(await countAllowed(40, () => sendRaw({ port, target: '/api/cms/srefs' }))).toBe(19)
    const refused = await sendRaw({ port, target: '/api/search' })
    expect(refused.status).toBe(429)
    expect(refused.headers).toMatchObject({
      'retry-after': '10',
      ratelimit: '"api";r=0;t=10',
      'content-type': 'application/json',
    })
    const { errors } = errorAnswerSchema.parse(JSON.parse(refused.text))
    expect(errors).toEqual([
      {
        code: 'too_many_requests',
        message: 'There were too many requests. Try again in 10 seconds.',
      },
    ])
  })

  it('does not hold for pages, pictures and health', async () => {
    const port = await start()
    for (const target of ['/', '/api/cms/media/file/a-640.webp', '/api/health/ready']) {
      expect(await countAllowed(50, () => sendRaw({ port, target })), target).toBe(50)
    }
  })

  it('cannot be widened by what a client says of itself', async () => {
    const port = await start()
    const forge = (index: number) => {
      const address = `203.0.113.${index}`
      return {
        'x-forwarded-for': [address, '127.0.0.1'],
        forwarded: `for=${address}`,
        'x-real-ip': address,
        'true-client-ip': address,
        'cf-connecting-ip': address,
        'x-client-ip': address,
        'x-cluster-client-ip': address,
        'x-original-forwarded-for': address,
        'x-gallery-client-address': address,
        'x-http-method-override': 'GET',
        host: `${address}:80`,
      }
    }
    const ask = (index: number) =>
      sendRaw({ port, target: `/api/search?q=${index}`, headers: forge(index) })
    expect(await countAllowed(200, ask)).toBe(20)
  })

  it('is each client’s own behind a trusted proxy', async () => {
    const port = await start({ proxies: '127.0.0.1' })
    const ask = (client: string) => () =>
      sendRaw({ port, target: '/api/search', headers: { 'x-forwarded-for': `1.1.1.1, ${client}` } })
    expect(await countAllowed(30, ask('203.0.113.1'))).toBe(20)
    expect(await countAllowed(30, ask('203.0.113.2'))).toBe(20)
    expect(await countAllowed(30, ask('2001:db8::1'))).toBe(20)
    expect(await countAllowed(30, ask('2001:db8::2'))).toBe(0)
  })
})

describe('the limit on credentials', () => {
  it.each([
    '/api/auth/login',
    '/api/auth/register',
    '/api/auth/forgot-password',
    '/api/cms/users/login',
    '/api/cms/users/LOGIN/',
    '/api/cms/users/reset-password',
  ])('is five a minute at %s, by any method', async (target) => {
    const port = await start()
    const methods = ['POST', 'GET', 'PUT']
    const ask = (index: number) => sendRaw({ port, target, method: methods[index % 3] ?? 'POST' })
    expect(await countAllowed(15, ask)).toBe(5)
  })

  it('is one for all spellings of an address', async () => {
    const port = await start()
    const spellings = ['/api/cms/users/login', '/api/cms//users/login', '/api/cms/users/%6Cogin']
    const ask = (index: number) =>
      sendRaw({ port, target: spellings[index % 3] ?? '', method: 'POST' })
    expect(await countAllowed(15, ask)).toBe(5)
  })

  it('tells when to try again', async () => {
    const port = await start()
    const ask = () => sendRaw({ port, target: '/api/auth/login', method: 'POST' })
    await countAllowed(5, ask)
    const { status, headers } = await ask()
    expect(status).toBe(429)
    expect(Number(headers['retry-after'])).toBeGreaterThan(55)
    expect(headers['ratelimit-policy']).toBe('"api";q=20;w=200, "sign-in";q=5;w=60')
  })
})

describe('what reaches the application', () => {
  it('is the true address, and nothing forwarded by anyone else', async () => {
    const port = await start()
    const { text } = await sendRaw({
      port,
      target: '/',
      headers: {
        'x-gallery-client-address': '203.0.113.1',
        'x-forwarded-for': '203.0.113.1',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        'x-real-ip': '203.0.113.1',
        forwarded: 'for=203.0.113.1;host=evil.example',
      },
    })
    expect(text).not.toContain('203.0.113.1')
    expect(text).not.toContain('evil.example')
    expect(JSON.parse(text).headers).toMatchObject({
      'x-gallery-client-address': '127.0.0.1',
      'x-forwarded-for': '127.0.0.1',
    })
  })

  it('is what a trusted proxy forwards', async () => {
    const port = await start({ proxies: '127.0.0.0/8' })
    const headers = { 'x-forwarded-for': '203.0.113.1', 'x-forwarded-host': 'gallery.example' }
    const { text } = await sendRaw({ port, target: '/', headers })
    expect(JSON.parse(text).headers).toMatchObject({
      'x-gallery-client-address': '203.0.113.1',
      'x-forwarded-host': 'gallery.example',
    })
  })

  it('is named in the log once where it comes through a proxy that is not trusted', async () => {
    const port = await start()
    const ask = () => sendRaw({ port, target: '/', headers: { 'x-forwarded-for': '203.0.113.1' } })
    await ask()
    await ask()
    expect(lines).toMatchObject([{ event: 'http.untrusted_proxy', peer: '127.0.0.1' }])
  })
})
