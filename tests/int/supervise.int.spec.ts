import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Supervised, supervise } from '../../scripts/bring-up/serving/supervise'
import { waitUntil } from '../helpers/wait-until'

const PROGRAM = path.join(import.meta.dirname, '..', 'serving', 'stub-child.ts')

let folder: string
let socketPath: string
let supervised: Supervised | undefined
let children: ChildProcess[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'serving-'))
  socketPath = path.join(folder, 'child.sock')
  children = []
})

afterEach(async () => {
  await supervised?.stop({ graceMs: 5_000 })
  supervised = undefined
  await rm(folder, { recursive: true })
})

async function start(argument = socketPath): Promise<void> {
  supervised = await supervise({
    name: 'stub',
    start: () => {
      const child = fork(PROGRAM, [argument], { execArgv: ['--import', 'tsx'], silent: true })
      children.push(child)
      return child
    },
    onStart: () => undefined,
  })
}

function ask(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, path: url }, (answer) => resolve(text(answer)))
    sent.once('error', reject)
    sent.end()
  })
}

it('a process serves once it has been started, and is there to be asked', async () => {
  await start()
  expect(await ask('/')).toBe(String(children[0]?.pid))
  expect(await supervised?.peer()?.ask('name')).toBe(children[0]?.pid)
})

it('one that is killed is started anew, as often as it takes', async () => {
  await start()
  for (const number of [1, 2]) {
    const before = supervised?.peer()
    await ask('/die').catch(() => undefined)
    const isBack = async () => supervised?.peer() != null && supervised.peer() !== before
    await waitUntil('another process serving', isBack, 30_000)
    expect(await ask('/')).toBe(String(children[number]?.pid))
  }
})

it('one that cannot even start is a failure, and is not tried again', async () => {
  await expect(start('broken')).rejects.toThrow('stub ended with code 1 while it was started.')
  expect(children).toHaveLength(1)
})

it('one that is stopped answers what it is at first, and stays away', async () => {
  await start()
  const slow = ask('/slow')
  await ask('/')
  await supervised?.stop({ graceMs: 5_000 })
  expect(await slow).toBe('slow')
  await expect(ask('/')).rejects.toThrow()
  expect(children).toHaveLength(1)
  expect(children[0]?.signalCode).toBeNull()
})

it('signals that reach a whole group do not end it: the main process says when', async () => {
  await start()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) children[0]?.kill(signal)
  expect(await supervised?.peer()?.ask('name')).toBe(children[0]?.pid)
})

it('it ends when the main process is gone', async () => {
  await start()
  const [child] = children
  if (!child) throw new Error('There is no process.')
  const ended = once(child, 'exit')
  child.disconnect()
  expect(await ended).toEqual([0, null])
})
