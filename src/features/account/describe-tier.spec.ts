import { describe, expect, it } from 'vitest'
import { describeTier } from './describe-tier'

const MEMBER = { roles: ['member'] as 'member'[], premiumUntil: null, isPremium: false }
const END = '2031-03-05T12:00:00.000Z'

describe('the tier of an account', () => {
  it('is told with its end', () => {
    expect(describeTier({ ...MEMBER, tier: 'free' })).toBe('Free.')
    expect(describeTier({ ...MEMBER, tier: 'premium', isPremium: true })).toBe(
      'Premium, without an end.',
    )
    expect(describeTier({ ...MEMBER, tier: 'premium', isPremium: true, premiumUntil: END })).toBe(
      'Premium until 5 March 2031.',
    )
  })

  it('is told when it has ended', () => {
    expect(describeTier({ ...MEMBER, tier: 'premium', premiumUntil: END })).toBe(
      'Premium ended on 5 March 2031.',
    )
  })

  it('does not matter to those who curate', () => {
    expect(describeTier({ ...MEMBER, tier: 'free', isPremium: true, roles: ['editor'] })).toBe(
      'Everything is open to you as a curator.',
    )
  })
})
