import type { Logger } from 'pino'
import type { Peer } from '../processes/create-peer'
import type { LimitPolicy, RateLimiter, Verdict } from './limit-policy'

const TOPIC = 'limits'
/** The main process works in the background as well, and may have its hands full for a moment. */
const TIMEOUT_MS = 500

type Take = { policy: LimitPolicy; key: string }

type Input = {
  /** The main process. */
  main: Peer
  /** Counts while the main process does not answer. */
  fallback: RateLimiter
  logger: Pick<Logger, 'info' | 'warn'>
}

/**
 * Limits that all processes of an instance count together, in the main one. What is taken in one turn
 * of the event loop goes there in one message.
 */
export function createMainLimiter({ main, fallback, logger }: Input): RateLimiter {
  let batch: { takes: Take[]; verdicts: Promise<Verdict[] | null> } | undefined
  let isShared = true

  function report(works: boolean, reason?: string): void {
    if (works === isShared) return
    isShared = works
    if (works) logger.info({ event: 'rate_limit.shared' })
    else logger.warn({ event: 'rate_limit.local', reason })
  }

  async function send(takes: Take[]): Promise<Verdict[] | null> {
    await new Promise((resolve) => setImmediate(resolve))
    batch = undefined
    try {
      const verdicts = (await main.ask(TOPIC, takes, { timeoutMs: TIMEOUT_MS })) as Verdict[]
      report(true)
      return verdicts
    } catch (error) {
      report(false, String(error))
      return null
    }
  }

  return {
    take: async (policy, key) => {
      if (!batch) {
        const takes: Take[] = []
        batch = { takes, verdicts: send(takes) }
      }
      const { takes, verdicts } = batch
      const place = takes.push({ policy, key }) - 1
      return (await verdicts)?.[place] ?? fallback.take(policy, key)
    },
  }
}

/** In the main process: counts for a child. */
export function countFor(child: Peer, limiter: RateLimiter): void {
  child.answer(TOPIC, (takes: Take[]) =>
    Promise.all(takes.map(({ policy, key }) => limiter.take(policy, key))),
  )
}
