import type { Env } from '../env'
import type { LimitName } from './classify-path'
import type { LimitPolicy, WindowPolicy } from './limit-policy'

const CREDENTIALS = { kind: 'window', limit: 5, windowSeconds: 60 } as const

/** Tries on one account, from wherever they come. */
export const ACCOUNT_POLICY: WindowPolicy = { ...CREDENTIALS, name: 'account' }

/** The limits for one address. Those on credentials are not for anyone to widen. */
export function policiesOf(
  env: Pick<Env, 'API_RATE_PER_SECOND' | 'API_RATE_BURST'>,
): Record<LimitName, LimitPolicy> {
  return {
    api: {
      kind: 'bucket',
      name: 'api',
      perSecond: env.API_RATE_PER_SECOND,
      burst: env.API_RATE_BURST,
    },
    'sign-in': { ...CREDENTIALS, name: 'sign-in' },
    registration: { ...CREDENTIALS, name: 'registration' },
    'password-reset': { ...CREDENTIALS, name: 'password-reset' },
  }
}
