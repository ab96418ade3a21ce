import { getEnv } from '../env'
import { getRateLimiter } from './get-rate-limiter'
import { accountOf, limitKey } from './limit-key'
import { ACCOUNT_POLICY } from './policies'
import { rateLimitHeaders } from './rate-limit-headers'
import { tooManyRequests } from './too-many-requests'

/**
 * Counts one try on an account: a sign-in, a registration or a reset of the password. It is for the
 * handler to call before it looks whether there is such an account, so that known and unknown ones are
 * limited alike. Five tries a minute, from wherever they come.
 *
 * @param email as it was typed; spelling variants in case and width count as one.
 * @throws ApiError `too_many_requests`, with when to try again.
 */
export async function limitAccount(email: string): Promise<void> {
  const key = limitKey({
    secret: getEnv().PAYLOAD_SECRET,
    kind: 'account',
    value: accountOf(email),
  })
  const verdict = await getRateLimiter().take(ACCOUNT_POLICY, key)
  if (verdict.isAllowed) return
  throw tooManyRequests(rateLimitHeaders([{ policy: ACCOUNT_POLICY, verdict }]))
}
