import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { takeTurns } from './take-turns'

const RESPONSE = {} as ServerResponse

/** Each on a connection of its own, unless one is given. */
const requestFor = (url: string, socket: object = {}) => ({ url, socket }) as IncomingMessage

function start(perTurn: number) {
  const handled: string[] = []
  const listen = takeTurns((request) => handled.push(request.url ?? ''), { perTurn })
  return {
    handled,
    ask: (url: string, socket?: object) => listen(requestFor(url, socket), RESPONSE),
    listen,
  }
}

it('requests are handled at once while there are few', async () => {
  const { handled, ask } = start(2)
  ask('a')
  ask('b')
  expect(handled).toEqual(['a', 'b'])
  await turn()
  await turn()
  ask('c')
  expect(handled).toEqual(['a', 'b', 'c'])
})

it('many take turns in the order in which they came, and none is left', async () => {
  const { handled, ask } = start(2)
  const urls = Array.from({ length: 9 }, (_, at) => String(at))
  for (const url of urls) ask(url)
  const counts: number[] = []
  while (counts.at(-1) !== urls.length) {
    counts.push(handled.length)
    await turn()
  }
  expect(counts).toEqual([2, 4, 6, 8, 9])
  expect(handled).toEqual(urls)
})

it('who comes while others wait comes after them', async () => {
  const { handled, ask } = start(1)
  for (const url of ['a', 'b', 'c']) ask(url)
  await turn()
  ask('d')
  for (let count = 0; count < 5; count += 1) await turn()
  expect(handled).toEqual(['a', 'b', 'c', 'd'])
})

it('of one connection that sends all at once only one request waits', async () => {
  const { handled, ask } = start(1)
  const socket = {}
  ask('other')
  for (const url of ['a', 'b', 'c']) ask(url, socket)
  expect(handled).toEqual(['other', 'b', 'c'])
  await turn()
  expect(handled).toEqual(['other', 'b', 'c', 'a'])
})

it('who has gone meanwhile is not answered', async () => {
  const { handled, ask, listen } = start(1)
  ask('a')
  listen(requestFor('gone'), { destroyed: true } as ServerResponse)
  ask('c')
  await turn()
  expect(handled).toEqual(['a', 'c'])
})

it('one that fails keeps nobody from the next turn', async () => {
  const handled: string[] = []
  const listen = takeTurns(
    (request) => {
      handled.push(request.url ?? '')
      if (request.url === 'bad') throw new Error('bad')
    },
    { perTurn: 3 },
  )
  const failures: unknown[] = []
  const note = (error: unknown) => failures.push(error)
  const others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException').on('uncaughtException', note)
  for (const url of ['a', 'b', 'c', 'd', 'bad', 'e']) listen(requestFor(url), RESPONSE)
  for (let count = 0; count < 5; count += 1) await turn()
  process.removeAllListeners('uncaughtException')
  for (const other of others) process.on('uncaughtException', other)
  expect(handled).toEqual(['a', 'b', 'c', 'd', 'bad', 'e'])
  expect(failures).toHaveLength(1)
})
