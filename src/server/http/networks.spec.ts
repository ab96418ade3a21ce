import { describe, expect, it } from 'vitest'
import { isInNetworks, parseNetworks, plainAddress } from './networks'

describe('a list of trusted proxies', () => {
  it('takes addresses and networks of both kinds', () => {
    const networks = parseNetworks(' 10.0.0.0/8, 192.0.2.1 ,2001:db8::/32,::1,')
    for (const inside of ['10.255.0.1', '192.0.2.1', '2001:db8::7', '::1', '::ffff:10.1.1.1']) {
      expect(isInNetworks(inside, networks), inside).toBe(true)
    }
    for (const outside of ['11.0.0.1', '192.0.2.2', '2001:db9::1', 'unknown', '']) {
      expect(isInNetworks(outside, networks), outside).toBe(false)
    }
  })

  it('is empty by default', () => {
    expect(parseNetworks('')).toEqual([])
    expect(isInNetworks('127.0.0.1', [])).toBe(false)
  })

  it.each(['localhost', '10.0.0.0/33', '10.0.0', '0x7f.1', '*', '10.0.0.0/8/8', '1.2.3.4 5.6.7.8'])(
    'names the entry that is wrong: %s',
    (entry) => {
      expect(() => parseNetworks(`10.0.0.1, ${entry}`)).toThrow(entry)
    },
  )
})

it('knows an address however the socket writes it', () => {
  expect(plainAddress('::ffff:192.0.2.1')).toBe('192.0.2.1')
  expect(plainAddress('fe80::1%eth0')).toBe('fe80::1')
  expect(plainAddress('unknown')).toBe('unknown')
})
