import { describe, expect, it } from 'vitest'
import { accountOf, limitKey, networkOf } from './limit-key'

describe('whom a limit is for', () => {
  it('is one IPv4 address', () => {
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
    expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
  })

  it('is a whole IPv6 network, because one client has all of its addresses', () => {
    expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff:ffff:ffff:ffff'))
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
  })

  it('is one account however its address is typed', () => {
    expect(accountOf('  Ada@Example.ORG ')).toBe('ada@example.org')
    expect(accountOf('ａda@example.org')).toBe('ada@example.org')
  })
})

it('a key does not tell whose it is, and another gallery has another', () => {
  const key = limitKey({ secret: 'one', kind: 'account', value: 'ada@example.org' })
  expect(key).toMatch(/^[0-9a-f]{32}$/)
  expect(key).toBe(limitKey({ secret: 'one', kind: 'account', value: 'ada@example.org' }))
  expect(key).not.toBe(limitKey({ secret: 'two', kind: 'account', value: 'ada@example.org' }))
  expect(key).not.toBe(limitKey({ secret: 'one', kind: 'network', value: 'ada@example.org' }))
})
