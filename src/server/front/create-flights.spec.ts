import { setTimeout as wait } from 'node:timers/promises'
import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { createFrontMetrics } from '../metrics/create-front-metrics'
import { createFlights } from './create-flights'
import type { Fetched } from './fetch-answer'
import type { Question } from './read-question'

const FAILED: Fetched = { kind: 'failed', status: 500, headers: {}, body: Buffer.alloc(0) }

function start({ maxWaitMs }: { maxWaitMs: number }) {
  const gate = Promise.withResolvers<void>()
  const asked: string[] = []
  const warnings: object[] = []
  let purges = 0
  const change = () => {
    purges += 1
  }
  const flights = createFlights({
    fetch: async ({ question }) => {
      asked.push(question.url)
      await gate.promise
      return FAILED
    },
    moment: () => ({ purges, epoch: 1 }),
    onLanded: () => undefined,
    metrics: createFrontMetrics(new Registry()),
    logger: { warn: (line: object) => warnings.push(line) } as never,
    maxWaitMs,
  })
  const join = (url: string) => {
    const question: Question = { key: url, url, isRsc: false }
    return flights.join(url, { question, vary: [], headers: {} }, 'miss').landed
  }
  return { asked, warnings, join, change, open: gate.resolve }
}

const urls = (count: number) => Array.from({ length: count }, (_, index) => `/${index}`)

it('who has waited too long for the turn is told so at once, and is not asked for', async () => {
  const { asked, warnings, join, open } = start({ maxWaitMs: 20 })
  const landed = urls(40).map(join)
  // Nothing has been answered yet.
  const late = await Promise.all(landed.slice(8))
  expect(late.map(({ kind }) => kind)).toEqual(Array(32).fill('unreachable'))
  open()
  const early = await Promise.all(landed.slice(0, 8))
  expect(early.map(({ kind }) => kind)).toEqual(Array(8).fill('failed'))
  expect(asked).toEqual(urls(8))
  expect(warnings).toEqual([])
})

it('a question that still waits for its turn is joined also after a change, one that was asked is not', async () => {
  const { asked, join, open, change } = start({ maxWaitMs: 10_000 })
  const landed = urls(9).map(join)
  await wait(5)
  change()
  landed.push(join('/0'), join('/8'))
  open()
  await Promise.all(landed)
  expect(asked.filter((url) => url === '/0')).toHaveLength(2)
  expect(asked.filter((url) => url === '/8')).toHaveLength(1)
})

it('who has not gets the turn in the order of the questions', async () => {
  const { asked, join, open } = start({ maxWaitMs: 10_000 })
  const landed = urls(40).map(join)
  await wait(20)
  expect(asked).toEqual(urls(8))
  open()
  await Promise.all(landed)
  expect(asked).toEqual(urls(40))
})

it('more than can wait are refused at once', async () => {
  const { join, open } = start({ maxWaitMs: 10_000 })
  const landed = urls(8 + 4_096).map(join)
  expect(await join('/one-more')).toEqual({ kind: 'unreachable' })
  open()
  await Promise.all(landed)
})
