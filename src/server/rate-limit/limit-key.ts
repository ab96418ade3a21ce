import { createHmac } from 'node:crypto'
import ipaddr from 'ipaddr.js'

/** A provider gives a household or a server a whole network of this size (RFC 6177). */
const IPV6_PREFIX_PARTS = 4

/** Under what a client's requests are counted: its IPv4 address, or the /64 of its IPv6 address. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString()
  return parsed.parts
    .slice(0, IPV6_PREFIX_PARTS)
    .map((part) => part.toString(16))
    .join(':')
}

/** One account however its address is typed. */
export function accountOf(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase()
}

type Input = { secret: string; kind: 'network' | 'account'; value: string }

/**
 * A key that tells nobody whose it is, and that galleries with other secrets do not share. 128 bits of
 * an HMAC.
 */
export function limitKey({ secret, kind, value }: Input): string {
  return createHmac('sha256', secret).update(`limit:${kind}:${value}`).digest('hex').slice(0, 32)
}
