import type { Logger } from 'pino'
import type { EdgeMetrics } from '../metrics/create-edge-metrics'

/**
 * After so many milliseconds a purge is sent again, and once more. What an instance was about to send
 * when it heard of the change, a moment after this process did, can have reached the edge behind the
 * purge; an instance that has lost its connection knows so after four seconds.
 */
const REPEATS_MS = [1_000, 4_000]

const MAX_PAUSE_MS = 5_000

type Input = {
  /** Rejects where the edge has not confirmed it. */
  send: (keys: readonly string[], signal: AbortSignal) => Promise<void>
  /** How the log names the edge. */
  name: string
  logger: Pick<Logger, 'info' | 'warn'>
  metrics: EdgeMetrics
  repeatsMs?: readonly number[] | undefined
  /** Before the first new attempt, in milliseconds; doubled after each. */
  firstPauseMs?: number
}

export type PurgeQueue = {
  /** Purges as soon as that is possible. */
  add: (keys: readonly string[]) => void
  /** Forgets what is left. */
  close: () => void
}

/**
 * Brings purges to one edge, one at a time. Keys that are added meanwhile go together with the next one;
 * what has failed is tried again until it succeeds.
 */
export function createPurgeQueue({
  send,
  name,
  logger,
  metrics,
  repeatsMs = REPEATS_MS,
  firstPauseMs = 100,
}: Input): PurgeQueue {
  const closing = new AbortController()
  const { signal } = closing
  /** By key, how often it has been sent. */
  let waiting = new Map<string, number>()
  const timers = new Set<NodeJS.Timeout>()
  let isWorking = false
  let failures = 0

  function put(keys: Iterable<readonly [key: string, times: number]>): void {
    for (const [key, times] of keys) {
      waiting.set(key, Math.min(times, waiting.get(key) ?? Number.POSITIVE_INFINITY))
    }
    if (!isWorking && !signal.aborted) void work()
  }

  async function work(): Promise<void> {
    isWorking = true
    while (waiting.size > 0 && !signal.aborted) {
      const batch = waiting
      waiting = new Map()
      try {
        metrics.waiting.set({ edge: name }, batch.size)
        await send([...batch.keys()], signal)
        succeed(batch)
      } catch (error) {
        for (const [key, times] of batch) waiting.set(key, times)
        if (!signal.aborted) await fail(error)
      }
    }
    isWorking = false
  }

  function succeed(batch: Map<string, number>): void {
    if (failures > 0) logger.info({ event: 'edge.purged_again', edge: name })
    failures = 0
    metrics.purges.inc({ edge: name, outcome: 'confirmed' })
    metrics.waiting.set({ edge: name }, 0)
    for (const [times, pauseMs] of repeatsMs.entries()) {
      const keys = [...batch].filter(([, sent]) => sent === times)
      const again = keys.map(([key]) => [key, times + 1] as const)
      if (again.length > 0) later(pauseMs, () => put(again))
    }
  }

  /** Keeps no process alive, and ends with the queue. */
  function later(pauseMs: number, run: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, pauseMs).unref()
    timers.add(timer)
  }

  async function fail(error: unknown): Promise<void> {
    metrics.purges.inc({ edge: name, outcome: 'failed' })
    metrics.waiting.set({ edge: name }, waiting.size)
    if (failures === 0) {
      logger.warn({ event: 'edge.purge_failed', edge: name, error: String(error) })
    }
    const pauseMs = Math.min(firstPauseMs * 2 ** failures, MAX_PAUSE_MS)
    failures += 1
    await new Promise<void>((resolve) => later(pauseMs, resolve))
  }

  return {
    add: (keys) => put(keys.map((key) => [key, 0] as const)),
    close: () => {
      closing.abort()
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
