import { setTimeout as wait } from 'node:timers/promises'

export type Probed = { state: 'up' | 'down'; latencyMs: number | null }

/** What has not answered by then does not answer. */
export const PROBE_TIMEOUT_MS = 1_000

/** Up when `ask` is fulfilled in time. Never rejects. */
export async function probe(
  ask: () => Promise<unknown>,
  { timeoutMs = PROBE_TIMEOUT_MS }: { timeoutMs?: number } = {},
): Promise<Probed> {
  const startedAt = performance.now()
  const answered = new AbortController()
  const tooLate = wait(timeoutMs, null, { signal: answered.signal }).then(() => {
    throw new Error('There was no answer in time.')
  })
  try {
    await Promise.race([ask(), tooLate])
    return { state: 'up', latencyMs: Math.round(performance.now() - startedAt) }
  } catch {
    // The state says it; why is told by the log of what could not be done meanwhile.
    return { state: 'down', latencyMs: null }
  } finally {
    tooLate.catch(() => undefined)
    answered.abort()
  }
}
