import { expect, it } from 'vitest'
import { acceptedEncoding } from './accepted-encoding'

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, BR;q=0.1', 'br'],
  ['gzip', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['br;q=0.000, gzip', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['identity', 'identity'],
  ['brotli, gzipped', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
  [`x-${'y'.repeat(500)}, gzip`, 'gzip'],
])('a client that says %j gets %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding)
})
