import { Readable } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { errorAnswerSchema } from '@/domain/api/errors'
import { type ReadyAnswer, readyAnswerSchema } from '@/domain/api/health'
import { answerOperations } from '@/server/front/answer-operations'
import { createServerListener } from '@/server/http/create-server-listener'
import { type Listening, listen } from '../helpers/listen'
import { sendRaw } from '../helpers/send-raw'

const UP = { state: 'up', latencyMs: 1 } as const
const DOWN = { state: 'down', latencyMs: null } as const
const TOKEN = 'a-token-of-some-length'

const READY: ReadyAnswer = {
  status: 'ok',
  checks: {
    database: UP,
    migrations: { state: 'applied', pending: 0 },
    redis: null,
    search: { engine: 'postgres', ...UP },
    storage: { kind: 'folder', ...UP },
  },
}
const WITHOUT_DATABASE: ReadyAnswer = {
  status: 'unavailable',
  checks: {
    ...READY.checks,
    database: DOWN,
    migrations: { state: 'unknown', pending: null },
    search: { engine: 'postgres', ...DOWN },
  },
}
const OUTDATED: ReadyAnswer = {
  status: 'unavailable',
  checks: { ...READY.checks, migrations: { state: 'pending', pending: 2 } },
}

let server: Listening | undefined

afterEach(() => server?.close())

/** What the application says of itself; null where it is away. */
async function start({ metricsToken = TOKEN as string | undefined } = {}) {
  const state = { says: READY as ReadyAnswer | null, isDraining: false }
  const handle = answerOperations({
    ask: async () => {
      if (!state.says) throw new Error('The application is away.')
      const status = state.says.status === 'unavailable' ? 503 : 200
      return { status, headers: {}, body: Readable.from([JSON.stringify(state.says)]) }
    },
    handle: async (_request, response) => {
      response.end('passed on')
    },
    isDraining: () => state.isDraining,
    metricsToken,
    readMetrics: async () => ({ text: 'a 1\n', contentType: 'text/plain; version=0.0.4' }),
  })
  server = await listen(
    createServerListener({
      handle,
      rules: async () => ({ isAllowed: true, headers: {} }),
      trustedProxies: [],
      securityHeaders: () => ({}),
      logger: { info: () => undefined, warn: () => undefined, error: () => undefined } as never,
    }),
  )
  const { port } = server
  const ask = (target: string, headers = {}) => sendRaw({ port, target, headers })
  return { state, ask }
}

describe('an instance', () => {
  it('lives while its front does, whatever the application does', async () => {
    const { state, ask } = await start()
    state.says = null
    expect(await ask('/api/health/live')).toMatchObject({ status: 200, text: '{"status":"ok"}' })
  })

  it('is as ready as its application', async () => {
    const { state, ask } = await start()
    const { status, headers, text } = await ask('/api/health/ready')
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('private, no-store')
    expect(readyAnswerSchema.parse(JSON.parse(text))).toEqual(READY)
    state.says = OUTDATED
    expect((await ask('/api/health/ready')).status).toBe(503)
    state.says = null
    const away = await ask('/api/health/ready')
    expect(away.status).toBe(503)
    expect(errorAnswerSchema.parse(JSON.parse(away.text)).errors[0]?.code).toBe('not_ready')
  })

  it('that has been ready stays so, degraded, while the database is away', async () => {
    const { state, ask } = await start()
    state.says = WITHOUT_DATABASE
    expect((await ask('/api/health/ready')).status).toBe(503)
    state.says = READY
    expect((await ask('/api/health/ready')).status).toBe(200)
    state.says = WITHOUT_DATABASE
    const { status, text } = await ask('/api/health/ready')
    expect(status).toBe(200)
    expect(readyAnswerSchema.parse(JSON.parse(text))).toMatchObject({
      status: 'degraded',
      checks: { database: DOWN },
    })
  })

  it('that ends is not ready, and answers everything else', async () => {
    const { state, ask } = await start()
    state.isDraining = true
    expect((await ask('/api/health/ready')).status).toBe(503)
    expect((await ask('/api/health/live')).status).toBe(200)
    expect((await ask('/')).text).toBe('passed on')
  })
})

describe('the metrics of an instance', () => {
  it('are for who has the token', async () => {
    const { ask } = await start()
    expect((await ask('/api/metrics')).status).toBe(401)
    expect((await ask('/api/metrics', { authorization: 'Bearer wrong' })).status).toBe(401)
    const { status, text } = await ask('/api/metrics', { authorization: `Bearer ${TOKEN}` })
    expect({ status, text }).toEqual({ status: 200, text: 'a 1\n' })
  })

  it('are nowhere where there is no token', async () => {
    const { ask } = await start({ metricsToken: '' })
    expect((await ask('/api/metrics', { authorization: 'Bearer ' })).status).toBe(404)
  })
})
