import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * True for addresses of the public internet only. Everything that ipaddr.js does not call
 * `unicast` is refused: private, loopback, link-local (with the clouds' metadata address),
 * carrier-grade NAT, unique local, IPv4-mapped, NAT64, 6to4, multicast, reserved, … For IPv6 it
 * must also lie in 2000::/3, all that is assigned (https://www.iana.org/assignments/ipv6-address-space).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  if (!(parsed instanceof ipaddr.IPv6)) return true
  return parsed.match(ipaddr.IPv6.parse('2000::'), 3)
}

/** Resolves a name to all of its addresses, as `dns.lookup` does with `all`. */
export type ResolveName = (hostname: string) => Promise<LookupAddress[]>

export class ForbiddenAddressError extends Error {}

export function resolveWithSystem(hostname: string): Promise<LookupAddress[]> {
  return new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true }, (error, addresses) => {
      if (error === null) resolve(addresses)
      else reject(error)
    })
  })
}

/**
 * Makes the `lookup` of a socket: the addresses that were checked are the ones connected to, so a
 * name cannot point elsewhere between the check and the connection. One forbidden address among
 * several refuses the name.
 */
export function createGuardedLookup({
  resolveName,
  isAllowed,
}: {
  resolveName: ResolveName
  isAllowed: (address: string) => boolean
}): LookupFunction {
  return (hostname, options, callback) => {
    resolveName(hostname).then(
      (addresses) => {
        const first = addresses[0]
        if (first === undefined || !addresses.every(({ address }) => isAllowed(address))) {
          callback(new ForbiddenAddressError(`${hostname} leads to a private address`), '', 0)
        } else if (options.all) callback(null, addresses)
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    )
  }
}
