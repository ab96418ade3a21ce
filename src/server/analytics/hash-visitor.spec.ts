import { describe, expect, it } from 'vitest'
import { hashVisitor } from './hash-visitor'

const visitor = {
  secret: 'only-for-tests-0123456789abcdef',
  salt: Buffer.alloc(32, 1),
  address: '203.0.113.7',
  userAgent: 'Mozilla/5.0',
}

describe('what stands for a visitor', () => {
  it('is the same all day', () => {
    expect(hashVisitor(visitor)).toBe(hashVisitor({ ...visitor }))
    expect(hashVisitor(visitor)).toMatch(/^[\w-]{22}$/)
  })

  it('is another with another salt, secret, address or browser', () => {
    const others = [
      { salt: Buffer.alloc(32, 2) },
      { secret: 'another-secret-0123456789abcdef' },
      { address: '203.0.113.8' },
      { userAgent: 'Mozilla/5.1' },
      { address: '203.0.113.7","Mozilla', userAgent: '/5.0' },
    ]
    const hashes = [{}, ...others].map((other) => hashVisitor({ ...visitor, ...other }))
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  it('holds nothing of the address', () => {
    expect(hashVisitor(visitor)).not.toContain('203')
  })
})
