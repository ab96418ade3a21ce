import type { Account } from '@/domain/api/auth'

/** Whether the API opens premium styles to an account; it decides anew with every answer. */
export function mayReadPremium({ isPremium, roles }: Account): boolean {
  return isPremium || roles.includes('editor') || roles.includes('admin')
}
