import type { TypedUser } from 'payload'
import { hasPremium } from '@/access/roles'
import type { Account } from '@/domain/api/auth'

/** What of an account its owner is shown. A list of what may go out, so that nothing else does. */
export function toAccount(user: TypedUser, now: Date = new Date()): Account {
  return {
    id: String(user.id),
    username: user.username,
    email: user.email,
    roles: user.roles,
    tier: user.tier,
    premiumUntil: user.premiumUntil ?? null,
    isPremium: hasPremium(user, now),
    verified: user._verified === true,
  }
}
