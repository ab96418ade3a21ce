import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { exitCodeOf } from './end-request.mjs'
import { signalTree, startOrphanReaper } from './orphan-reaper'

/** How a process ended: `code` is what a shell would tell, 128 + n after signal n. */
export type ProcessEnd = { code: number; signal: NodeJS.Signals | null }

export type ManagedProcess = {
  name: string
  pid: number
  /** The child itself, e.g. to read its output. */
  child: ChildProcess
  ended: Promise<ProcessEnd>
  stop: () => Promise<void>
}

export type ProcessOptions = {
  /** For messages. */
  name: string
  program: string
  args?: string[]
  cwd?: string
  /** Added to the environment of this process. */
  env?: Record<string, string | undefined>
  /** Default: all inherited. */
  stdio?: SpawnOptions['stdio']
}

export type ProcessGroup = {
  /** Starts a process that ends with this one, at the latest. */
  spawn: (options: ProcessOptions) => ManagedProcess
  /** Something else that has to be stopped, such as a server within this process. */
  add: (resource: { name: string; stop: () => Promise<void> }) => void
  /** Stops all, the latest first. Can be called again. */
  stopAll: () => Promise<void>
  /** Ends all processes at once, without asking. */
  killAll: () => void
  /** True from the first call of `stopAll` on: what fails then is no error. */
  isStopping: () => boolean
}

type Entry = { name: string; stop: () => Promise<void>; kill: () => void }

/**
 * Keeps the processes and servers that a command starts, so that none is left when it ends. Every
 * process leads a group of its own, with which its children are ended too: by SIGTERM, and after
 * `graceSeconds` (default 10) by SIGKILL. Should this process be killed, a helper does the same.
 */
export function createProcessGroup({ graceSeconds = 10 } = {}): ProcessGroup {
  const entries: Entry[] = []
  const reaper = startOrphanReaper({ graceSeconds })
  let stopping: Promise<void> | undefined

  function spawnProcess(options: ProcessOptions): ManagedProcess {
    if (stopping)
      throw new Error(`${options.name} was not started, because everything is being stopped`)
    const child = startChild(options)
    const pid = child.pid ?? 0
    if (pid > 0) reaper.watch(pid)
    const ended = waitForEnd(child).finally(() => {
      signalTree(pid, 'SIGKILL') // What the process itself left behind.
      reaper.forget(pid)
      remove(entry)
    })
    ended.catch(() => undefined)
    const stop = () => stopProcess({ pid, ended, graceSeconds })
    const entry: Entry = { name: options.name, stop, kill: () => signalTree(pid, 'SIGKILL') }
    entries.push(entry)
    return { name: options.name, pid, child, ended, stop }
  }

  function remove(entry: Entry): void {
    const index = entries.indexOf(entry)
    if (index >= 0) entries.splice(index, 1)
  }

  async function stopEntries(): Promise<void> {
    for (let latest = entries.at(-1); latest; latest = entries.at(-1)) {
      await latest.stop()
      remove(latest)
    }
    reaper.close()
  }

  function killAll(): void {
    for (const entry of entries) entry.kill()
  }

  process.on('exit', killAll)
  return {
    spawn: spawnProcess,
    add: ({ name, stop }) => entries.push({ name, stop, kill: () => undefined }),
    stopAll: () => {
      stopping ??= stopEntries()
      return stopping
    },
    killAll,
    isStopping: () => stopping !== undefined,
  }
}

function startChild({
  program,
  args = [],
  cwd,
  env,
  stdio = 'inherit',
}: ProcessOptions): ChildProcess {
  return spawn(program, args, {
    ...(cwd ? { cwd } : {}),
    detached: process.platform !== 'win32',
    env: { ...process.env, ...env, STARTED_BY_PID: String(process.pid) },
    stdio,
    windowsHide: true,
  })
}

function waitForEnd(child: ChildProcess): Promise<ProcessEnd> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code: exitCodeOf({ code, signal }), signal }))
  })
}

async function stopProcess({
  pid,
  ended,
  graceSeconds,
}: {
  pid: number
  ended: Promise<ProcessEnd>
  graceSeconds: number
}): Promise<void> {
  signalTree(pid, 'SIGTERM')
  const patience = new AbortController()
  const tooLong = delay(graceSeconds * 1000, undefined, { signal: patience.signal }).then(
    () => signalTree(pid, 'SIGKILL'),
    () => undefined, // It ended in time.
  )
  await Promise.race([ended, tooLong]).catch(() => undefined)
  await ended.catch(() => undefined)
  patience.abort()
}
