import { LRUCache } from 'lru-cache'
import { type LimitName, limitsOf } from './classify-path'
import { limitKey, networkOf } from './limit-key'
import type { LimitPolicy, RateLimiter } from './limit-policy'
import { type Ruling, rateLimitHeaders } from './rate-limit-headers'

type Settings = {
  limiter: RateLimiter
  policies: Record<LimitName, LimitPolicy>
  secret: string
}

type Asked = {
  /** As in the request line. */
  path: string
  /** The client's address. */
  address: string
}

export type RequestRuling = {
  isAllowed: boolean
  /** For the answer, whichever it is. */
  headers: Record<string, string>
}

/** At once where nothing is counted, or here alone. */
export type RulesOnRequest = (asked: Asked) => RequestRuling | Promise<RequestRuling>

/** About 2 MB. */
const MAX_KEYS = 10_000

/** Of paths whose limits are remembered. */
const MAX_PATHS = 2_000
const MAX_PATH_LENGTH = 200

const UNLIMITED: RequestRuling = { isAllowed: true, headers: {} }

/** Makes the function that counts a request and says whether it may be answered. */
export function createRequestRules({ limiter, policies, secret }: Settings): RulesOnRequest {
  // Whoever asks, asks again.
  const keys = new LRUCache<string, string>({
    max: MAX_KEYS,
    memoMethod: (address) => limitKey({ secret, kind: 'network', value: networkOf(address) }),
  })
  const limits = new LRUCache<string, LimitName[]>({ max: MAX_PATHS, memoMethod: limitsOf })

  /** Counts for one limit after the other. What is refused already uses up no other limit. */
  function ruleOn(
    asked: { names: readonly LimitName[]; key: string },
    rulings: readonly Ruling[],
  ): RequestRuling | Promise<RequestRuling> {
    const name = asked.names[rulings.length]
    const isRefused = rulings.at(-1)?.verdict.isAllowed === false
    if (name === undefined || isRefused) return conclude(rulings)
    const policy = policies[name]
    const verdict = limiter.take(policy, asked.key)
    return verdict instanceof Promise
      ? verdict.then((known) => ruleOn(asked, [...rulings, { policy, verdict: known }]))
      : ruleOn(asked, [...rulings, { policy, verdict }])
  }

  return ({ path, address }) => {
    const names = path.length > MAX_PATH_LENGTH ? limitsOf(path) : limits.memo(path)
    return names.length === 0 ? UNLIMITED : ruleOn({ names, key: keys.memo(address) }, [])
  }
}

function conclude(rulings: readonly Ruling[]): RequestRuling {
  const isAllowed = rulings.every(({ verdict }) => verdict.isAllowed)
  return { isAllowed, headers: rateLimitHeaders(rulings) }
}
