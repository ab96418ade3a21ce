import type { Account } from '@/domain/api/auth'
import { formatDay } from './format-day'

type Tier = Pick<Account, 'tier' | 'premiumUntil' | 'isPremium' | 'roles'>

/** What an account's tier opens to it at this moment, in a sentence. */
export function describeTier({ tier, premiumUntil, isPremium, roles }: Tier): string {
  if (roles.some((role) => role !== 'member')) return 'Everything is open to you as a curator.'
  if (isPremium) {
    return premiumUntil ? `Premium until ${formatDay(premiumUntil)}.` : 'Premium, without an end.'
  }
  if (tier === 'premium' && premiumUntil) return `Premium ended on ${formatDay(premiumUntil)}.`
  return 'Free.'
}
