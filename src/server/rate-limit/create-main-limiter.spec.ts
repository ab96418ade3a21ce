import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { createPeer } from '../processes/create-peer'
import { countFor, createMainLimiter } from './create-main-limiter'
import { createMemoryLimiter } from './create-memory-limiter'
import type { LimitPolicy, RateLimiter } from './limit-policy'

const POLICY: LimitPolicy = { kind: 'bucket', name: 'api', perSecond: 0.001, burst: 20 }

/** A child of a main process that counts with `limiter`, and how many messages it has sent there. */
function startChild(limiter: RateLimiter | null) {
  const [inMain, inChild] = [new EventEmitter(), new EventEmitter()]
  const counted = { messages: 0, lines: [] as object[] }
  const send = (target: EventEmitter) => (message: object) => {
    if (target === inMain) counted.messages += 1
    setImmediate(() => target.emit('message', structuredClone(message)))
  }
  const child = createPeer(Object.assign(inMain, { send: send(inChild) }))
  if (limiter) countFor(child, limiter)
  const main = createPeer(Object.assign(inChild, { send: send(inMain) }))
  const note = (line: object) => counted.lines.push(line)
  const logger = { info: note, warn: note } as never
  const fallback = createMemoryLimiter()
  return { ...createMainLimiter({ main, fallback, logger }), counted }
}

async function countAllowed(limiter: RateLimiter, count: number): Promise<number> {
  const verdicts = await Promise.all(
    Array.from({ length: count }, () => limiter.take(POLICY, 'someone')),
  )
  return verdicts.filter(({ isAllowed }) => isAllowed).length
}

it('a limit holds for all processes together', async () => {
  const shared = createMemoryLimiter()
  const children = [startChild(shared), startChild(shared), startChild(shared)]
  const allowed = await Promise.all(children.map((child) => countAllowed(child, 15)))
  expect(allowed.reduce((sum, one) => sum + one)).toBe(20)
  expect(children.map(({ counted }) => counted.messages)).toEqual([1, 1, 1])
})

it('each keeper of the limit is told what is left for it', async () => {
  const child = startChild(createMemoryLimiter())
  expect((await child.take(POLICY, 'one')).remaining).toBe(19)
  expect((await child.take(POLICY, 'one')).remaining).toBe(18)
  expect((await child.take(POLICY, 'other')).remaining).toBe(19)
})

it('a process counts by itself while the main one cannot, and says so once', async () => {
  const child = startChild(null)
  expect(await countAllowed(child, 15)).toBe(15)
  expect(await countAllowed(child, 15)).toBe(5)
  expect(child.counted.lines).toMatchObject([{ event: 'rate_limit.local' }])
})
