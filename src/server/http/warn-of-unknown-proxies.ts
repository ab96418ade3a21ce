import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import type { Logger } from 'pino'
import { isInNetworks, type Network, plainAddress } from './networks'

const INTERNAL_RANGES = ['loopback', 'private', 'uniqueLocal', 'linkLocal', 'carrierGradeNat']

/**
 * Says once in the log when requests come through a proxy that is not trusted: all who use it then
 * share one limit. From the public internet the header says nothing, as anyone can write it.
 */
export function warnOfUnknownProxies(logger: Pick<Logger, 'warn'>) {
  let isSaid = false
  return ({ headers, socket }: IncomingMessage, trustedProxies: Network[]): void => {
    if (isSaid || headers['x-forwarded-for'] === undefined) return
    const peer = plainAddress(socket.remoteAddress ?? '')
    if (!isInternal(peer) || isInNetworks(peer, trustedProxies)) return
    isSaid = true
    const hint = 'If it is a proxy of yours, name it in TRUSTED_PROXIES.'
    logger.warn({ event: 'http.untrusted_proxy', peer, hint })
  }
}

function isInternal(address: string): boolean {
  return ipaddr.isValid(address) && INTERNAL_RANGES.includes(ipaddr.parse(address).range())
}
