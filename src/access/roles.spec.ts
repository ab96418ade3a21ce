import { describe, expect, it } from 'vitest'
import { hasPremium, isAdmin, isEditor, viewerOf } from './roles'

const now = new Date('2026-06-01T12:00:00Z')
const member = { id: '1', roles: ['member'], tier: 'free' }

describe('roles', () => {
  it('counts an admin as an editor, and an editor not as an admin', () => {
    expect(isEditor({ id: '1', roles: ['admin'] })).toBe(true)
    expect(isAdmin({ id: '1', roles: ['editor'] })).toBe(false)
    expect(isEditor(member)).toBe(false)
    expect(isEditor(null)).toBe(false)
  })

  it('sees a visitor where no user is signed in', () => {
    expect(viewerOf({ req: {} })).toBeNull()
    expect(viewerOf({ req: { user: null } })).toBeNull()
    expect(viewerOf({ req: { user: member } })).toBe(member)
  })
})

describe('premium', () => {
  it('lasts until its end and not a moment longer', () => {
    const premium = { ...member, tier: 'premium', premiumUntil: '2026-06-01T12:00:01Z' }
    expect(hasPremium(premium, now)).toBe(true)
    expect(hasPremium(premium, new Date('2026-06-01T12:00:01Z'))).toBe(false)
  })

  it('without an end does not run out', () => {
    expect(hasPremium({ ...member, tier: 'premium' }, now)).toBe(true)
  })

  it('is not for free members and visitors, and always for editors', () => {
    expect(hasPremium({ ...member, premiumUntil: '2030-01-01' }, now)).toBe(false)
    expect(hasPremium(null, now)).toBe(false)
    expect(hasPremium({ id: '2', roles: ['editor'] }, now)).toBe(true)
  })
})
