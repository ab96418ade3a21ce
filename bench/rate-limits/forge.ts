import { randomInt } from 'node:crypto'

/** Every name under which a proxy, somewhere, hands on an address. */
const NAMES = [
  'x-forwarded-for',
  'x-real-ip',
  'true-client-ip',
  'cf-connecting-ip',
  'cf-connecting-ipv6',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-original-forwarded-for',
  'x-forwarded',
  'forwarded-for',
  'fastly-client-ip',
  'x-remote-addr',
  'x-remote-ip',
  'x-originating-ip',
  'x-host',
  'x-forwarded-host',
  'x-gallery-client-address',
  'x-envoy-external-address',
]

const OVERRIDES = ['x-http-method-override', 'x-payload-http-method-override']

/** Headers of a client that wants to be taken for another at each request. */
export function forgeHeaders(): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {}
  for (const name of NAMES) if (randomInt(3) > 0) headers[name] = forgeValue()
  if (randomInt(2) === 0) headers.forwarded = `for="${address()}";host=a.example;proto=https`
  if (randomInt(4) === 0) headers[OVERRIDES[randomInt(2)] ?? ''] = 'GET'
  return headers
}

function forgeValue(): string | string[] {
  const kinds = [
    () => address(),
    () => `${address()}, ${address()}`,
    () => `${address()}, 127.0.0.1`,
    () => `127.0.0.1, ::1, ${address()}:4711`,
    () => [address(), address()],
    () => 'unknown',
  ]
  return kinds[randomInt(kinds.length)]?.() ?? ''
}

function address(): string {
  if (randomInt(4) === 0) return `2001:db8:${randomInt(65_536).toString(16)}::1`
  return [randomInt(1, 224), randomInt(256), randomInt(256), randomInt(256)].join('.')
}
