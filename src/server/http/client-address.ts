import { isIP } from 'node:net'
import { isInNetworks, type Network, plainAddress } from './networks'

/**
 * The internal header that carries the client's address to handlers. The server overwrites it on every
 * request, so that no client can set it.
 */
export const CLIENT_ADDRESS_HEADER = 'x-gallery-client-address'

const UNKNOWN = 'unknown'

/**
 * The address of the client that sent a request: IPv4, IPv6, or `unknown` where no server of ours has
 * taken it in (tests that call a handler) or the connection was gone too soon.
 */
export function clientAddress(headers: Headers): string {
  return headers.get(CLIENT_ADDRESS_HEADER) ?? UNKNOWN
}

type Input = {
  /** The other end of the connection. */
  peer: string | undefined
  /** `X-Forwarded-For`: each proxy adds whom it was asked by, at the end. */
  forwardedFor: string | undefined
  trustedProxies: Network[]
}

/**
 * Goes back from the other end of the connection for as long as whoever is there is a trusted proxy:
 * only what such a one has written is believed, so a client's own entries, which stand before, say
 * nothing. An entry that is no address ends it at the proxy that passed it on.
 */
export function resolveClientAddress({ peer, forwardedFor, trustedProxies }: Input): string {
  let address = peer === undefined ? UNKNOWN : plainAddress(peer)
  const hops = (forwardedFor ?? '').split(',')
  while (hops.length > 0 && isInNetworks(address, trustedProxies)) {
    const hop = withoutPort(hops.pop()?.trim() ?? '')
    if (isIP(hop) === 0) break
    address = plainAddress(hop)
  }
  return address
}

/** Some proxies write `192.0.2.1:4711` or `[2001:db8::1]:4711`. */
function withoutPort(text: string): string {
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(text) ?? []
  const [, dotted] = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text) ?? []
  return bracketed ?? dotted ?? text
}
