import { describe, expect, it } from 'vitest'
import { readyAnswerSchema } from '@/domain/api/health'
import { keepFor } from './keep-for'
import { probe } from './probe'
import { type Probes, problemsOf, readReadiness } from './read-readiness'

const UP = { state: 'up', latencyMs: 1 } as const
const DOWN = { state: 'down', latencyMs: null } as const

const ALL_UP: Probes = {
  database: async () => UP,
  migrations: async () => ({ state: 'applied', pending: 0 }),
  redis: async () => UP,
  meilisearch: async () => UP,
  storage: async () => ({ kind: 'folder', ...UP }),
}

async function read(changed: Partial<Probes>) {
  const answer = await readReadiness({ ...ALL_UP, ...changed })
  readyAnswerSchema.parse(answer)
  return { status: answer.status, about: problemsOf(answer).map(({ path }) => path), answer }
}

describe('an instance', () => {
  it('is ready while everything answers', async () => {
    expect(await read({})).toMatchObject({ status: 'ok', about: [] })
    const alone = await read({ redis: null, meilisearch: null })
    expect(alone).toMatchObject({ status: 'ok', about: [] })
    expect(alone.answer.checks).toMatchObject({ redis: null, search: { engine: 'postgres' } })
  })

  it.each([
    [{ redis: async () => DOWN }],
    [{ meilisearch: async () => DOWN }],
    [{ storage: async () => ({ kind: 'bucket' as const, ...DOWN }) }],
  ])('is degraded, and ready, without what it can do without', async (changed) => {
    expect(await read(changed)).toMatchObject({ status: 'degraded', about: [] })
  })

  it('is not ready without the database, or with an older one', async () => {
    const away = { database: async () => DOWN }
    expect(await read(away)).toMatchObject({ status: 'unavailable', about: ['database'] })
    const older = { migrations: async () => ({ state: 'pending' as const, pending: 2 }) }
    expect(await read(older)).toMatchObject({ status: 'unavailable', about: ['migrations'] })
  })
})

it('what does not answer in time counts as away', async () => {
  const never = new Promise(() => undefined)
  expect(await probe(() => never, { timeoutMs: 10 })).toEqual(DOWN)
  expect(await probe(() => Promise.reject(new Error('no')))).toEqual(DOWN)
  expect((await probe(async () => 1)).state).toBe('up')
})

it('a flood of questions is asked once', async () => {
  let asked = 0
  let nowMs = 0
  const ask = keepFor({ keepMs: 1_000, now: () => nowMs }, async () => {
    asked += 1
    return asked
  })
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
  nowMs = 999
  expect(await ask()).toBe(1)
  nowMs = 1_000
  expect(await ask()).toBe(2)
})
