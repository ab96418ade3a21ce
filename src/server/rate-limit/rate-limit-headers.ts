import type { LimitPolicy, Verdict } from './limit-policy'

export type Ruling = { policy: LimitPolicy; verdict: Verdict }

/**
 * What an answer says of the limits that it fell under: each policy with its quota `q` and window `w`,
 * and what remains (`r`) until more is there in `t` seconds. A refusal adds how long to wait.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/10/
 */
export function rateLimitHeaders(rulings: readonly Ruling[]): Record<string, string> {
  if (rulings.length === 0) return {}
  const headers: Record<string, string> = {
    'ratelimit-policy': rulings.map(({ policy }) => describePolicy(policy)).join(', '),
    ratelimit: rulings.map(describeRuling).join(', '),
  }
  const refused = rulings.filter(({ verdict }) => !verdict.isAllowed)
  if (refused.length > 0) {
    const waits = refused.map(({ verdict }) => wholeSeconds(verdict.moreInMs))
    headers['retry-after'] = String(Math.max(...waits))
  }
  return headers
}

/** A policy is said with every answer, and is always the same. */
const described = new WeakMap<LimitPolicy, string>()

function describePolicy(policy: LimitPolicy): string {
  const text = described.get(policy) ?? writePolicy(policy)
  described.set(policy, text)
  return text
}

function writePolicy(policy: LimitPolicy): string {
  const { quota, seconds } =
    policy.kind === 'bucket'
      ? { quota: policy.burst, seconds: Math.ceil(policy.burst / policy.perSecond) }
      : { quota: policy.limit, seconds: policy.windowSeconds }
  return `"${policy.name}";q=${quota};w=${seconds}`
}

function describeRuling({ policy, verdict }: Ruling): string {
  return `"${policy.name}";r=${verdict.remaining};t=${wholeSeconds(verdict.moreInMs)}`
}

/** Rounded up: who waits that long does not come too early. */
function wholeSeconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000))
}
