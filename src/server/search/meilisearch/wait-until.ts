import { setTimeout as sleep } from 'node:timers/promises'
import { SearchUnavailableError } from '../search-unavailable-error'

/** The first look comes early, because a single small document is indexed in a few milliseconds. */
const FIRST_INTERVAL_MS = 4
const LAST_INTERVAL_MS = 40

type Input<Result> = {
  /** Gives null as long as it is not so far. */
  look: () => Promise<Result | null>
  timeoutMs: number
  /** What is waited for, for the message. */
  what: string
  signal?: AbortSignal
}

/**
 * Looks again and again, less and less often, until there is a result.
 *
 * @throws SearchUnavailableError of the kind `timeout`; the signal's reason when it is aborted.
 */
export async function waitUntil<Result>(input: Input<Result>): Promise<Result> {
  const { look, timeoutMs, what, signal } = input
  const until = performance.now() + timeoutMs
  let intervalMs = FIRST_INTERVAL_MS
  for (;;) {
    signal?.throwIfAborted()
    const result = await look()
    if (result !== null) return result
    if (performance.now() > until) {
      const cause = new Error(`Waited ${timeoutMs} ms for ${what} in vain.`)
      throw new SearchUnavailableError('timeout', { cause })
    }
    // Woken early by the signal, it is the check above that ends the waiting.
    await sleep(intervalMs, undefined, { signal }).catch(() => undefined)
    intervalMs = Math.min(LAST_INTERVAL_MS, intervalMs * 1.5)
  }
}
