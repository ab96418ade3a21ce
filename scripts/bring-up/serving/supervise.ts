import { setTimeout as wait } from 'node:timers/promises'
import { logger } from '@/server/logger'
import { type Channel, createPeer, type Peer } from '@/server/processes/create-peer'
import { UserFacingError } from '@/server/user-facing-error'
import { TOPICS } from './child'

/** A process that has just been started, by `fork` of Node's `child_process` or `cluster`. */
export type Started = Channel & {
  pid?: number | undefined
  once: (event: 'exit', listener: (code: number | null, signal: string | null) => void) => unknown
  kill: (signal: NodeJS.Signals) => void
}

export type Supervised = {
  name: string
  /** The process that serves; null while there is none. */
  peer: () => Peer | null
  /** Ends it for good. */
  stop: (options: { graceMs: number }) => Promise<void>
}

type Input = {
  /** For messages, e.g. `Front 1`. */
  name: string
  start: () => Started
  /** Called for each process that is started, before it serves. */
  onStart: (peer: Peer) => void
}

/** A small machine that is busy takes its time. */
const START_TIMEOUT_MS = 180_000
const FIRST_DELAY_MS = 100
const MAX_DELAY_MS = 10_000
/** A process that has served for so long did not fail for the reason of the one before. */
const SOUND_AFTER_MS = 60_000

/**
 * Starts a process and keeps it there: one that ends unasked is started anew, after a pause that grows
 * while that goes on.
 *
 * @throws UserFacingError when the very first one does not come to serve.
 */
export async function supervise({ name, start, onStart }: Input): Promise<Supervised> {
  let isStopping = false
  let failures = 0
  let current: Run | null = null

  function run(): Run {
    const child = start()
    const peer = createPeer(child)
    onStart(peer)
    const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
    const begun: Run = { child, peer, isReady: false, ready, ended: endOf(child) }
    const startedAt = performance.now()
    peer.answer(TOPICS.ready, () => {
      begun.isReady = true
      resolve()
    })
    const tooLong = setTimeout(() => child.kill('SIGKILL'), START_TIMEOUT_MS)
    ready.catch(() => undefined).finally(() => clearTimeout(tooLong))
    void begun.ended.then(({ code, signal }) => {
      const how = signal ?? `code ${code}`
      reject(new UserFacingError({ message: `${name} ended with ${how} while it was started.` }))
      if (isStopping) return
      if (performance.now() - startedAt > SOUND_AFTER_MS) failures = 0
      logger.error({ event: 'process.ended', process: name, pid: child.pid, code, signal })
      void replace()
    })
    return begun
  }

  async function replace(): Promise<void> {
    current = null
    // Before the first one serves, its failure is told by `supervise`.
    if (!hasServed) return
    await wait(Math.min(FIRST_DELAY_MS * 2 ** failures, MAX_DELAY_MS), undefined, { ref: false })
    failures += 1
    if (isStopping) return
    current = run()
    const isServing = await current.ready.then(
      () => true,
      () => false,
    )
    if (isServing) logger.info({ event: 'process.started', process: name })
  }

  let hasServed = false
  current = run()
  await current.ready
  hasServed = true
  return {
    name,
    peer: () => (current?.isReady ? current.peer : null),
    stop: async ({ graceMs }) => {
      isStopping = true
      if (current) await end(current, graceMs)
    },
  }
}

type Run = {
  child: Started
  peer: Peer
  isReady: boolean
  ready: Promise<void>
  ended: Promise<{ code: number | null; signal: string | null }>
}

function endOf(child: Started): Run['ended'] {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
}

async function end({ child, peer, isReady, ended }: Run, graceMs: number): Promise<void> {
  if (!isReady) child.kill('SIGKILL')
  const patience = setTimeout(() => child.kill('SIGKILL'), graceMs)
  // It may be gone before it can say that it is done.
  peer.ask(TOPICS.drain, undefined, { timeoutMs: graceMs }).catch(() => undefined)
  await ended
  clearTimeout(patience)
}
