import type { Payload } from 'payload'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { defineRoute } from '@/domain/api/define-route'
import { errorAnswerSchema } from '@/domain/api/errors'
import { logger } from '../logger'
import { type Answer, privateAnswer, publicAnswer } from './answer'
import { ApiError } from './api-error'
import { createRouteServer } from './create-route-server'
import { refuseAddress, refuseMethod } from './refuse'

beforeEach(() => {
  vi.spyOn(logger, 'error').mockReturnValue()
})
afterEach(() => vi.restoreAllMocks())

const THING = defineRoute({
  id: 'readThing',
  method: 'GET',
  path: '/api/thing',
  tag: 'Operations',
  summary: 'Read a thing',
  asker: 'anyone',
  answers: { 200: z.looseObject({}) },
})

/** Answers one request as a handler over `answer` would. */
async function ask(answer: () => Answer, headers: Record<string, string> = {}, query = '') {
  const serve = createRouteServer({
    getPayload: async () => ({}) as Payload,
    siteUrl: 'http://localhost:3000',
    checksAnswers: true,
  })
  const endpoint = serve(THING, async () => answer())
  const request = new Request(`http://localhost:3000/api/thing${query}`, { headers })
  return endpoint(request, { params: Promise.resolve({}) })
}

const open = (tookMs = 1) => publicAnswer({ docs: [1], tookMs }, OPEN)
const OPEN = { surrogateKeys: ['srefs', 'tags'], volatile: ['tookMs'] }

describe('an answer for everyone', () => {
  it('may be kept by shared caches until it is purged', async () => {
    const { status, headers } = await ask(open)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe(
      'public, max-age=0, s-maxage=30, stale-while-revalidate=300, stale-if-error=86400',
    )
    expect(headers.get('surrogate-key')).toBe('srefs tags')
    expect(headers.get('content-type')).toBe('application/json')
  })

  it('is not sent again to someone who has it, however long it took to find', async () => {
    const etag = (await ask(() => open(1))).headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/)
    for (const known of [etag, `"other", ${etag}`, etag.slice(2), '*']) {
      const answer = await ask(() => open(2), { 'if-none-match': known })
      expect(answer.status, known).toBe(304)
      expect(await answer.text()).toBe('')
      expect(answer.headers.get('etag')).toBe(etag)
      expect(answer.headers.get('cache-control')).toMatch(/^public/)
    }
  })

  it('is sent when it has changed', async () => {
    const etag = (await ask(open)).headers.get('etag') ?? ''
    const changed = () => publicAnswer({ docs: [2], tookMs: 1 }, OPEN)
    expect((await ask(changed, { 'if-none-match': etag })).status).toBe(200)
  })
})

it('an answer for one person is kept by nobody', async () => {
  const { status, headers } = await ask(() => privateAnswer({}), { 'if-none-match': '*' })
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(headers.get('etag')).toBeNull()
})

describe('the id of a request', () => {
  it('is the one that it came with', async () => {
    const { headers } = await ask(open, { 'x-request-id': 'edge-7f3a.12_b' })
    expect(headers.get('x-request-id')).toBe('edge-7f3a.12_b')
  })

  it.each(['short', 'a b c d e f', 'x'.repeat(65), '<script>alert(1)</script>'])(
    'is a new one in place of %j',
    async (given) => {
      const { headers } = await ask(open, { 'x-request-id': given })
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    },
  )

  it('is on every answer', async () => {
    const request = new Request('http://localhost:3000/api/search', { method: 'POST' })
    const answers = [
      await ask(open, {}, '?unknown=1'),
      await ask(fail),
      await refuseMethod(request),
      await refuseAddress(request),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 500, 405, 404])
    for (const answer of answers) {
      expect(answer.headers.get('x-request-id')).toBeTruthy()
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      errorAnswerSchema.parse(await answer.json())
    }
    expect(answers[2]?.headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('what goes wrong', () => {
  it('is said with its code, its status and what it is about', async () => {
    const problem = { code: 'not_found', message: 'There is no such style.' } as const
    const refuse = () => {
      throw new ApiError(problem)
    }
    const answer = await ask(refuse)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toEqual({ errors: [problem] })
  })

  it('is told to the log and not to the client when nobody expected it', async () => {
    const answer = await ask(fail, { 'x-request-id': 'request-1' })
    expect(answer.status).toBe(500)
    const message = 'Something went wrong on our side. It is noted under request-1.'
    expect(await answer.json()).toEqual({ errors: [{ code: 'internal', message }] })
    expect(vi.mocked(logger.error).mock.calls[0]?.[0]).toMatchObject({
      event: 'http.failed',
      requestId: 'request-1',
      pathname: '/api/thing',
      err: { message: 'relation "secret" does not exist' },
    })
  })
})

function fail(): never {
  throw new Error('relation "secret" does not exist')
}

it('an answer whose fields all differ from time to time is whole', async () => {
  const only = { surrogateKeys: ['srefs'], volatile: ['tookMs'] }
  const answer = await ask(() => publicAnswer({ tookMs: 3 }, only))
  expect(await answer.json()).toEqual({ tookMs: 3 })
  const both = await ask(() => open(7))
  expect(await both.json()).toEqual({ docs: [1], tookMs: 7 })
})
