import { randomInt } from 'node:crypto'

/**
 * The header by which the gallery takes a request for that of a client of its own, with limits of its
 * own: the demo under test trusts this machine as a proxy.
 */
export function asNewClient(): Record<string, string> {
  return { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` }
}
