import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { CLIENT_ADDRESS_HEADER, resolveClientAddress } from './client-address'
import { isInNetworks, type Network, plainAddress } from './networks'
import { REQUEST_ID_HEADER, toRequestId } from './request-id'

/** What proxies say of the request that they pass on. */
const FORWARDED = new Set(['forwarded', 'via'])
const FORWARDED_PREFIX = 'x-forwarded-'

/** Other names for the client's address. Proxies that write one often pass on one that they got. */
const OTHER_ADDRESS_NAMES = [
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-original-forwarded-for',
  'true-client-ip',
  'cf-connecting-ip',
  'fastly-client-ip',
]

export type TakenIn = { requestId: string; address: string; isFromProxy: boolean }

/**
 * Gives a request its id and its client's address, both as headers, for whoever handles it. What says
 * otherwise is taken away: other headers for the address always, and whatever is forwarded unless a
 * trusted proxy has done it, so that nothing behind can be misled by the client.
 */
export function takeInRequest(request: IncomingMessage, trustedProxies: Network[]): TakenIn {
  const { headers, socket } = request
  const requestId = toRequestId(single(headers[REQUEST_ID_HEADER]))
  const address = resolveClientAddress({
    peer: socket.remoteAddress,
    forwardedFor: single(headers['x-forwarded-for']),
    trustedProxies,
  })
  const isFromProxy = isInNetworks(plainAddress(socket.remoteAddress ?? ''), trustedProxies)
  dropForwarded(headers, isFromProxy)
  headers[REQUEST_ID_HEADER] = requestId
  headers[CLIENT_ADDRESS_HEADER] = address
  headers['x-forwarded-for'] = address
  return { requestId, address, isFromProxy }
}

function dropForwarded(headers: IncomingHttpHeaders, isFromProxy: boolean): void {
  // To delete what is not there would slow down every later look at the headers.
  for (const name of OTHER_ADDRESS_NAMES) if (headers[name] !== undefined) delete headers[name]
  if (isFromProxy) return
  for (const name of Object.keys(headers)) {
    if (FORWARDED.has(name) || name.startsWith(FORWARDED_PREFIX)) delete headers[name]
  }
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(',') : value
}
