import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createProcessGroup, type ManagedProcess, type ProcessGroup } from './process-group'
import { isStillRunning } from './process-identity.mjs'

const stay = 'setInterval(() => {}, 1000); console.log(process.pid)'
const stayWithChild = `
  const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  setInterval(() => {}, 1000)
  console.log(child.pid)`
const refuseToEnd = `process.on('SIGTERM', () => {}); ${stay}`

describe('a process group', () => {
  let group: ProcessGroup

  afterEach(() => group.stopAll())

  function open(graceSeconds: number) {
    group = createProcessGroup({ graceSeconds })
  }

  /** Starts a script of Node and returns it with the number that it prints first. */
  async function start(script: string): Promise<{ managed: ManagedProcess; printed: number }> {
    const managed = group.spawn({
      name: 'script',
      program: process.execPath,
      args: ['-e', script],
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (!managed.child.stdout) throw new Error('The output is not piped')
    const [line] = await once(createInterface({ input: managed.child.stdout }), 'line')
    return { managed, printed: Number(line) }
  }

  it('stops the latest first, servers and processes alike', async () => {
    open(5)
    const order: string[] = []
    group.add({ name: 'database', stop: async () => void order.push('database') })
    const { managed } = await start(stay)
    void managed.ended.then(() => order.push('process'))
    group.add({ name: 'web', stop: async () => void order.push('web') })

    await group.stopAll()
    expect(order).toEqual(['web', 'process', 'database'])
    expect(isStillRunning({ pid: managed.pid })).toBe(false)
  })

  it('ends what its processes have started, too', async () => {
    open(5)
    const { printed: grandchild } = await start(stayWithChild)
    await group.stopAll()
    await vi.waitFor(() => expect(isStillRunning({ pid: grandchild })).toBe(false))
  })

  it('kills a process that does not end when asked to', async () => {
    open(0.1)
    const { managed } = await start(refuseToEnd)
    await group.stopAll()
    expect(await managed.ended).toEqual({ code: 137, signal: 'SIGKILL' })
  })

  it('tells how a process ended by itself', async () => {
    open(5)
    const failing = group.spawn({
      name: 'x',
      program: process.execPath,
      args: ['-e', 'process.exit(3)'],
    })
    expect(await failing.ended).toEqual({ code: 3, signal: null })
  })

  it('starts nothing more once it is being stopped', async () => {
    open(5)
    await group.stopAll()
    expect(() => group.spawn({ name: 'late', program: process.execPath })).toThrow('not started')
  })

  it('leaves no process even when the one that holds it is killed', async () => {
    open(5)
    const module = fileURLToPath(new URL('./process-group.ts', import.meta.url))
    const script = `
      import { createProcessGroup } from ${JSON.stringify(module)}
      const group = createProcessGroup({ graceSeconds: 0.1 })
      const options = { program: process.execPath, args: ['-e', ${JSON.stringify(refuseToEnd)}] }
      group.spawn({ name: 'stubborn', ...options })
      setImmediate(() => console.log('held'))
      setInterval(() => {}, 1000)`
    const owner = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    // One line of the process itself, one of its holder once it holds it; either may come first.
    const lines: string[] = []
    for await (const line of createInterface({ input: owner.stdout })) {
      if (lines.push(line) === 2) break
    }
    owner.kill('SIGKILL')
    const pid = Number(lines.find((line) => line !== 'held'))
    await vi.waitFor(() => expect(isStillRunning({ pid })).toBe(false), 10_000)
  })
})
