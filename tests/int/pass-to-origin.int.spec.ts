import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type RequestListener, request, type Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAskOrigin } from '@/server/front/ask-origin'
import { type OriginConnections, openOriginConnections } from '@/server/front/origin-connections'
import { createPassToOrigin } from '@/server/front/pass-to-origin'
import { createServerListener } from '@/server/http/create-server-listener'
import { type Listening, listen } from '../helpers/listen'
import { sendRaw } from '../helpers/send-raw'

let folder: string
let origin: OriginConnections
let front: Listening
let lines: object[]
let change: string | null
const applications: Server[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'origin-'))
  lines = []
  change = null
})

afterEach(async () => {
  await front?.close()
  origin?.close()
  for (const server of applications.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
  await rm(folder, { recursive: true })
})

/** Applications on sockets, and a front before them that passes everything on. */
async function start(...listeners: RequestListener[]): Promise<void> {
  const socketPaths: string[] = []
  for (const [index, listener] of listeners.entries()) {
    const socketPath = path.join(folder, `${index}.sock`)
    socketPaths.push(socketPath)
    applications.push(await serveOn(socketPath, listener))
  }
  await openFront(socketPaths)
}

async function openFront(socketPaths: string[]): Promise<void> {
  const note = (line: object) => lines.push(line)
  const logger = { info: note, warn: note, error: note } as never
  origin = openOriginConnections({ socketPaths, latestChange: () => change, logger })
  front = await listen(
    createServerListener({
      handle: createPassToOrigin(origin),
      rules: async () => ({ isAllowed: true, headers: {} }),
      trustedProxies: [],
      securityHeaders: () => ({}),
      logger,
    }),
  )
}

async function serveOn(socketPath: string, listener: RequestListener): Promise<Server> {
  const server = createServer(listener).listen(socketPath)
  await once(server, 'listening')
  return server
}

const echo: RequestListener = (request, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ ...request.headers, url: request.url, method: request.method }))
}

function sent({ method, headers }: { method: string; headers: Record<string, string | number> }) {
  return request({ host: '127.0.0.1', port: front.port, path: '/api/cms/media', method, headers })
}

describe('a request that is passed on', () => {
  it('arrives as it was sent, but for what belongs to its connection', async () => {
    await start(echo)
    const headers = {
      host: 'gallery.example',
      cookie: 'payload-token=a',
      authorization: 'Bearer b',
      'accept-encoding': 'gzip',
      connection: 'keep-alive, x-hop',
      'x-hop': '1',
      te: 'trailers',
      'x-gallery-change': 'forged',
    }
    const { text } = await sendRaw({ port: front.port, target: '/a?b=%20c', headers })
    const arrived = JSON.parse(text)
    expect(arrived).toMatchObject({
      url: '/a?b=%20c',
      host: 'gallery.example',
      cookie: 'payload-token=a',
      authorization: 'Bearer b',
      'accept-encoding': 'gzip',
      'x-gallery-client-address': '127.0.0.1',
    })
    for (const name of ['x-hop', 'te', 'x-gallery-change']) expect(arrived).not.toHaveProperty(name)
  })

  it('names the change that the front has heard of', async () => {
    change = '4711'
    await start(echo)
    const { text } = await sendRaw({
      port: front.port,
      target: '/',
      headers: { 'x-gallery-change': 'forged' },
    })
    expect(JSON.parse(text)['x-gallery-change']).toBe('4711')
  })

  it.each(['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS', 'PATCH'])(
    'keeps its method: %s',
    async (method) => {
      await start((request, response) => {
        response.setHeader('x-method', request.method ?? '')
        response.setHeader('content-length', 2)
        response.end(request.method === 'HEAD' ? undefined : '{}')
      })
      const { status, headers, text } = await sendRaw({ port: front.port, target: '/', method })
      expect(status).toBe(200)
      expect(headers['x-method']).toBe(method)
      expect(text).toBe(method === 'HEAD' ? '' : '{}')
    },
  )

  it('brings back every cookie of its own, and a 304 without a body', async () => {
    await start((request, response) => {
      if (request.url === '/not-modified') response.writeHead(304, { etag: '"a"' }).end()
      else response.writeHead(200, { 'set-cookie': ['a=1', 'b=2'] }).end()
    })
    const cookies = await sendRaw({ port: front.port, target: '/' })
    expect(cookies.headers['set-cookie']).toEqual(['a=1', 'b=2'])
    const same = await sendRaw({ port: front.port, target: '/not-modified' })
    expect(same).toMatchObject({ status: 304, text: '' })
    expect(same.headers.etag).toBe('"a"')
  })
})

describe('an upload', () => {
  it.each(['with a length', 'in chunks'])('arrives whole, %s, while it is sent', async (how) => {
    const firstPart = Promise.withResolvers<number>()
    await start((request, response) => {
      const hash = createHash('sha256')
      request.once('data', ({ length }: Buffer) => firstPart.resolve(length))
      request.on('data', (part: Buffer) => hash.update(part))
      request.on('end', () => response.end(hash.digest('hex')))
    })
    const bytes = randomBytes(6_000_000)
    const headers: Record<string, number> =
      how === 'in chunks' ? {} : { 'content-length': bytes.length }
    const upload = sent({ method: 'POST', headers: { expect: '100-continue', ...headers } })
    upload.write(bytes.subarray(0, 1_000))
    expect(await firstPart.promise).toBe(1_000)
    upload.end(bytes.subarray(1_000))
    const [answer] = await once(upload, 'response')
    const text = String((await answer.toArray()).join(''))
    expect(text).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('that breaks off breaks off for the application', async () => {
    const [begun, broken] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    await start((request) => {
      request.once('error', () => broken.resolve())
      request.once('data', () => begun.resolve())
    })
    const upload = sent({ method: 'POST', headers: { 'content-length': 1_000_000 } })
    upload.on('error', () => undefined)
    upload.write('a part')
    await begun.promise
    upload.destroy()
    await broken.promise
    expect(lines).toEqual([])
  })

  it.each(['with a length', 'in chunks'])('beyond all limits is refused, %s', async (how) => {
    let arrived = 0
    await start((request, response) => {
      request.on('data', ({ length }: Buffer) => {
        arrived += length
      })
      request.on('error', () => undefined)
      request.on('end', () => response.end())
    })
    const total = 30 * 2 ** 20
    const headers: Record<string, number> = how === 'in chunks' ? {} : { 'content-length': total }
    const upload = sent({ method: 'POST', headers })
    upload.on('error', () => undefined)
    const answered = once(upload, 'response')
    upload.end(Buffer.alloc(total))
    const [answer] = await answered
    expect(answer.statusCode).toBe(413)
    expect(arrived).toBeLessThan(22 * 2 ** 20)
    const body = JSON.parse(String((await answer.toArray()).join('')))
    expect(body.errors[0].code).toBe('too_large')
  })
})

describe('an answer', () => {
  it('is sent on while it is made', async () => {
    const go = Promise.withResolvers<void>()
    await start(async (_request, response) => {
      response.write('first')
      await go.promise
      response.end(' second')
    })
    const answer = await fetch(front.url)
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toBe('first')
    go.resolve()
    expect((await reader?.read())?.value).toBe(' second')
  })

  it('that nobody waits for is not made to its end', async () => {
    const left = Promise.withResolvers<void>()
    await start((_request, response) => {
      response.once('close', () => left.resolve())
      response.write('first')
    })
    const leaving = new AbortController()
    await fetch(front.url, { signal: leaving.signal })
    leaving.abort()
    await left.promise
    expect(lines).toEqual([])
  })

  it('that has not begun is not made either when its client leaves', async () => {
    const [arrived, left] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    await start((_request, response) => {
      response.once('close', () => left.resolve())
      arrived.resolve()
    })
    const leaving = new AbortController()
    const asked = fetch(front.url, { signal: leaving.signal }).catch(() => 'left')
    await arrived.promise
    leaving.abort()
    await left.promise
    expect(await asked).toBe('left')
    expect(lines).toEqual([])
  })

  it('that breaks off is not taken for a whole one', async () => {
    await start((_request, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('a part', () => response.destroy())
    })
    const answer = await fetch(front.url)
    await expect(answer.text()).rejects.toThrow()
  })
})

describe('an application that is not there', () => {
  it('is a 503 with a time to try again, named in the log once, and asked anew when it is back', async () => {
    const socketPath = path.join(folder, 'late.sock')
    await openFront([socketPath])
    for (const target of ['/api/search', '/api/sref']) {
      const { status, headers, text } = await sendRaw({ port: front.port, target })
      expect(status).toBe(503)
      expect(headers['retry-after']).toBe('5')
      expect(JSON.parse(text).errors[0].code).toBe('not_ready')
    }
    expect(lines).toMatchObject([{ event: 'origin.unreachable' }])
    const ask = createAskOrigin(origin)
    await expect(ask({ url: '/', headers: {} }, {})).rejects.toThrow('does not answer')
    applications.push(await serveOn(socketPath, echo))
    expect((await sendRaw({ port: front.port, target: '/' })).status).toBe(200)
    expect(lines).toMatchObject([{ event: 'origin.unreachable' }, { event: 'origin.reachable' }])
  })

  it('is not noticed where there is another one', async () => {
    const socketPath = path.join(folder, 'there.sock')
    applications.push(await serveOn(socketPath, echo))
    await openFront([path.join(folder, 'gone.sock'), socketPath])
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => sendRaw({ port: front.port, target: '/', method: 'POST' })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  it('once it has been asked for a change, the change is not asked for twice', async () => {
    let asked = 0
    const die: RequestListener = (request) => {
      asked += 1
      request.socket.destroy()
    }
    await start(die, die)
    expect((await sendRaw({ port: front.port, target: '/', method: 'POST' })).status).toBe(503)
    expect(asked).toBe(1)
    expect((await sendRaw({ port: front.port, target: '/' })).status).toBe(503)
    expect(asked).toBe(3)
  })
})

it('two requests in one are not told apart differently by front and application', async () => {
  const urls: (string | undefined)[] = []
  await start((request, response) => {
    urls.push(request.url)
    request.resume().once('end', () => response.end())
  })
  const socket = connect(front.port, '127.0.0.1')
  socket.write(
    'POST /first HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /second HTTP/1.1\r\nhost: a\r\n\r\n',
  )
  const [text] = await once(socket.setEncoding('utf8'), 'data')
  socket.destroy()
  expect(text).toContain('400 Bad Request')
  expect(urls).not.toContain('/second')
})
