import { describe, expect, it } from 'vitest'
import { clientAddress, resolveClientAddress } from './client-address'
import { parseNetworks } from './networks'

const PROXIES = parseNetworks('10.0.0.0/8, 192.0.2.10')

function resolve(peer: string | undefined, forwardedFor?: string): string {
  return resolveClientAddress({ peer, forwardedFor, trustedProxies: PROXIES })
}

describe('the address of a client', () => {
  it('is the other end of the connection, whatever that one says', () => {
    expect(resolve('203.0.113.5')).toBe('203.0.113.5')
    expect(resolve('203.0.113.5', '198.51.100.1')).toBe('203.0.113.5')
    expect(resolve('203.0.113.5', '10.0.0.1, 10.0.0.2')).toBe('203.0.113.5')
  })

  it('is the one that a trusted proxy was asked by', () => {
    expect(resolve('10.0.0.1', '198.51.100.1')).toBe('198.51.100.1')
    expect(resolve('::ffff:10.0.0.1', '198.51.100.1')).toBe('198.51.100.1')
    expect(resolve('10.0.0.1', '198.51.100.1, 192.0.2.10, 10.2.3.4')).toBe('198.51.100.1')
  })

  it('is not what the client wrote before the proxy did', () => {
    expect(resolve('10.0.0.1', '1.1.1.1, 198.51.100.1')).toBe('198.51.100.1')
    expect(resolve('10.0.0.1', '10.9.9.9, 198.51.100.1, 10.0.0.2')).toBe('198.51.100.1')
  })

  it.each(['unknown', '', ' ', '_hidden', '0x7f.1', '1.2.3', '<script>', 'a, ,'])(
    'is that of the proxy where it passes on %j',
    (entry) => {
      expect(resolve('10.0.0.1', entry)).toBe('10.0.0.1')
      expect(resolve('10.0.0.1', `198.51.100.1, ${entry}`)).toBe('10.0.0.1')
    },
  )

  it('is read with a port as well, and for IPv6', () => {
    expect(resolve('10.0.0.1', '198.51.100.1:4711')).toBe('198.51.100.1')
    expect(resolve('10.0.0.1', '[2001:db8::1]:4711')).toBe('2001:db8::1')
    expect(resolve('10.0.0.1', '2001:db8::1')).toBe('2001:db8::1')
  })

  it('is unknown when the connection is gone', () => {
    expect(resolve(undefined, '198.51.100.1')).toBe('unknown')
    expect(clientAddress(new Headers())).toBe('unknown')
  })
})
