import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { errorAnswerSchema } from '@/domain/api/errors'
import { liveAnswerSchema, type ReadyAnswer, readyAnswerSchema } from '@/domain/api/health'
import { parseEnv } from '@/server/env'
import { openReadiness, type Readiness } from '@/server/health/get-readiness'
import { problemsOf } from '@/server/health/read-readiness'
import { callRoute } from '../helpers/call-route'
import { type FaultProxy, startFaultProxy } from '../helpers/fault-proxy'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { waitUntil } from '../helpers/wait-until'

let gallery: TestGallery
let proxy: FaultProxy
let opened: Readiness | undefined

beforeAll(async () => {
  gallery = await startGallery()
  proxy = await startFaultProxy({ port: Number(new URL(gallery.databaseUrl).port || '5432') })
})

afterEach(async () => {
  await opened?.close()
  await proxy.set({ kind: 'pass' })
})

afterAll(async () => {
  await proxy.close()
  await gallery.stop()
})

function read(settings: Record<string, string> = {}): Promise<ReadyAnswer> {
  const database = new URL(gallery.databaseUrl)
  database.hostname = '127.0.0.1'
  database.port = String(proxy.port)
  const env = { ...process.env, DATABASE_URL: database.toString(), ...settings }
  opened = openReadiness(parseEnv(env))
  return opened.read()
}

describe('GET /api/health/live', () => {
  it('answers while the process runs', async () => {
    const { GET } = await import('@/app/api/health/live/route')
    const { status, body, headers } = await callRoute(GET, '/api/health/live', { params: {} })
    expect(status).toBe(200)
    liveAnswerSchema.parse(body)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-request-id')).toBeTruthy()
  })

  it('refuses a parameter that it does not know', async () => {
    const { GET } = await import('@/app/api/health/live/route')
    const { status, body } = await callRoute(GET, '/api/health/live?verbose=1', { params: {} })
    expect(status).toBe(400)
    expect(errorAnswerSchema.parse(body).errors[0]?.path).toBe('verbose')
  })
})

describe('GET /api/health/ready', () => {
  it('tells the state of each thing, and no address of any', async () => {
    const { GET } = await import('@/app/api/health/ready/route')
    const { status, body, text } = await callRoute(GET, '/api/health/ready', { params: {} })
    expect(status).toBe(200)
    expect(readyAnswerSchema.parse(body)).toMatchObject({
      status: 'ok',
      checks: {
        database: { state: 'up' },
        migrations: { state: 'applied', pending: 0 },
        redis: null,
        search: { engine: 'postgres', state: 'up' },
        storage: { kind: 'folder', state: 'up' },
      },
    })
    const { hostname, port, password, pathname } = new URL(gallery.databaseUrl)
    for (const secret of [hostname, port, password, pathname.slice(1), gallery.mediaDir]) {
      if (secret.length > 3) expect(text).not.toContain(secret)
    }
  })

  it('is a 503 with the same fields while migrations are missing', async () => {
    const { drizzle } = gallery.payload.db as unknown as { drizzle: { execute: Execute } }
    const { rows } = await drizzle.execute<{ name: string }>(
      'select name from payload_migrations order by id desc limit 1',
    )
    const name = rows[0]?.name ?? ''
    const rename = (from: string, to: string) =>
      drizzle.execute(`update payload_migrations set name = '${to}' where name = '${from}'`)
    await rename(name, 'another')
    try {
      const answer = await read()
      expect(answer).toMatchObject({
        status: 'unavailable',
        checks: { migrations: { state: 'pending', pending: 1 } },
      })
      expect(problemsOf(answer)).toMatchObject([{ code: 'not_ready', path: 'migrations' }])
    } finally {
      await rename('another', name)
    }
  })

  it.each([{ kind: 'refuse' }, { kind: 'black-hole' }] as const)(
    'says within two seconds that the database is away (%j)',
    async (fault) => {
      await proxy.set(fault)
      const startedAt = performance.now()
      const answer = await read()
      expect(performance.now() - startedAt).toBeLessThan(2_500)
      expect(answer).toMatchObject({
        status: 'unavailable',
        checks: {
          database: { state: 'down', latencyMs: null },
          migrations: { state: 'unknown', pending: null },
        },
      })
      expect(problemsOf(answer)).toMatchObject([{ code: 'not_ready', path: 'database' }])
    },
  )

  it('also when a connection that it had does not answer any more', async () => {
    expect((await read()).status).toBe('ok')
    await proxy.set({ kind: 'black-hole' })
    const isSeen = async () => (await opened?.read())?.status === 'unavailable'
    await waitUntil('the loss being seen', isSeen, 5_000)
  })

  it('is degraded while the search engine or the pictures are away', async () => {
    const search = await read({ MEILI_URL: 'http://127.0.0.1:1', MEILI_API_KEY: 'key' })
    expect(search).toMatchObject({
      status: 'degraded',
      checks: { search: { engine: 'meilisearch', state: 'down' } },
    })
    expect(problemsOf(search)).toEqual([])
    await opened?.close()
    const folder = await mkdtemp(path.join(tmpdir(), 'no-folder-'))
    const file = path.join(folder, 'a-file')
    await writeFile(file, '')
    expect(await read({ MEDIA_DIR: file })).toMatchObject({
      status: 'degraded',
      checks: { storage: { kind: 'folder', state: 'down' } },
    })
    await rm(folder, { recursive: true })
  })

  it('sees a search engine that answers', async () => {
    const server = createServer((_request, response) => response.end('{"status":"available"}'))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    expect(await read({ MEILI_URL: `http://127.0.0.1:${port}` })).toMatchObject({
      status: 'ok',
      checks: { search: { engine: 'meilisearch', state: 'up' } },
    })
    server.close()
    server.closeAllConnections()
  })

  it('is degraded while Redis is away', async () => {
    const { closeRateLimiter } = await import('@/server/rate-limit/get-rate-limiter')
    closeRateLimiter()
    const answer = await read({ REDIS_URL: 'redis://127.0.0.1:1' })
    expect(answer).toMatchObject({ status: 'degraded', checks: { redis: { state: 'down' } } })
    closeRateLimiter()
  })
})

type Execute = <Row>(text: string) => Promise<{ rows: Row[] }>
