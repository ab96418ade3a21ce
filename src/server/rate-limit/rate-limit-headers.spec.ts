import { expect, it } from 'vitest'
import type { LimitPolicy, Verdict } from './limit-policy'
import { rateLimitHeaders } from './rate-limit-headers'

const API: LimitPolicy = { kind: 'bucket', name: 'api', perSecond: 10, burst: 20 }
const SIGN_IN: LimitPolicy = { kind: 'window', name: 'sign-in', limit: 5, windowSeconds: 60 }

const allowed = (remaining: number, moreInMs: number): Verdict => ({
  isAllowed: true,
  remaining,
  moreInMs,
})

it('tells every limit, what remains of it and when there is more', () => {
  const rulings = [
    { policy: API, verdict: allowed(19, 100) },
    { policy: SIGN_IN, verdict: allowed(4, 59_001) },
  ]
  expect(rateLimitHeaders(rulings)).toEqual({
    'ratelimit-policy': '"api";q=20;w=2, "sign-in";q=5;w=60',
    ratelimit: '"api";r=19;t=1, "sign-in";r=4;t=60',
  })
})

it('says how long to wait when nothing remains', () => {
  const refused = { isAllowed: false, remaining: 0, moreInMs: 12_345 }
  expect(rateLimitHeaders([{ policy: SIGN_IN, verdict: refused }])).toMatchObject({
    'retry-after': '13',
  })
})

it('says nothing where nothing is limited', () => {
  expect(rateLimitHeaders([])).toEqual({})
})
