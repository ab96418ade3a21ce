import { isIPv4 } from 'node:net'
import ipaddr from 'ipaddr.js'
import { LRUCache } from 'lru-cache'

export type Network = [ipaddr.IPv4 | ipaddr.IPv6, number]

/**
 * Reads a list such as `10.0.0.0/8, 2001:db8::1`: addresses and networks, with commas between them.
 *
 * @throws RangeError that names the first entry which is neither.
 */
export function parseNetworks(text: string): Network[] {
  const entries = text.split(',').map((entry) => entry.trim())
  return entries.filter((entry) => entry !== '').map(parseNetwork)
}

export function isInNetworks(address: string, networks: Network[]): boolean {
  if (networks.length === 0) return false
  const known = answers.get(networks)
  if (known) return known.memo(address)
  const memoMethod = (one: string) => isWithin(one, networks)
  answers.set(networks, new LRUCache({ max: MAX_ADDRESSES, memoMethod }))
  return isWithin(address, networks)
}

/** Proxies are few, and each passes on many requests. */
const answers = new WeakMap<Network[], LRUCache<string, boolean>>()
const MAX_ADDRESSES = 1_000

function isWithin(address: string, networks: Network[]): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return networks.some(
    ([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits),
  )
}

/** Without the zone of a link-local address, and IPv4 as such also where it came over an IPv6 socket. */
export function plainAddress(address: string): string {
  return isIPv4(address) ? address : plainAddresses.memo(address)
}

/** Whoever asks, asks again, and to read an address takes as long as to answer out of the store. */
const plainAddresses = new LRUCache<string, string>({ max: 10_000, memoMethod: readPlain })

function readPlain(address: string): string {
  const [withoutZone = ''] = address.split('%', 1)
  return ipaddr.isValid(withoutZone) ? ipaddr.process(withoutZone).toString() : address
}

function parseNetwork(entry: string): Network {
  const wrong = new RangeError(`“${entry}” is neither an address nor a network such as 10.0.0.0/8`)
  const [address = '', bits] = entry.split('/')
  const isPlain = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address)
  if (!isPlain) throw wrong
  if (bits === undefined) {
    const single = ipaddr.process(address)
    return [single, single.kind() === 'ipv4' ? 32 : 128]
  }
  if (!ipaddr.isValidCIDR(entry)) throw wrong
  return ipaddr.parseCIDR(entry)
}
