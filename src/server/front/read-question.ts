import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import { findAddress, type KnownAddress } from './known-addresses'
import { ROUTER_HASH_PARAMETER, routerHash } from './router-hash'

/** What a request asks for, as far as everyone gets the same answer to it. */
export type Question = {
  /** Equal for requests that differ at most in headers which an answer's `Vary` may name. */
  key: string
  /** Path and query in their one form, which is all of the address that the application is asked. */
  url: string
  /** What Next's router reads in place of HTML. */
  isRsc: boolean
}

/** Any cookie whose name holds one of these could say who asks, or show drafts. */
const CREDENTIAL_COOKIES = ['payload-token', '__prerender_bypass', '__next_preview_data']

/** Requests for parts, with conditions that only the application can judge, or of another kind. */
const NOT_FOR_EVERYONE = [
  'authorization',
  'range',
  'if-match',
  'if-unmodified-since',
  'upgrade',
  'expect',
  'transfer-encoding',
  'next-action',
] as const

const RSC = 'rsc'

/** What `..` and other ways to write a path can look like; the application shall settle those. */
const ODD_PATH = /\/\/|\\|%2f|%5c|%2e|%00|\/\.{1,2}(\/|$)|[^\x21-\x7e]/i
const MAX_PARAMETERS = 100
/** Of the addresses whose form is remembered, as they came in. */
const MAX_REMEMBERED_BYTES = 2 * 2 ** 20

/**
 * Reads what a request asks for; null for one that is passed on: because it could be answered
 * differently for its sender, or because it leads to nothing that is the same for everyone.
 */
export function readQuestion({ method, url = '/', headers }: IncomingMessage): Question | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  if (NOT_FOR_EVERYONE.some((name) => headers[name] !== undefined)) return null
  if (Number(headers['content-length'] ?? 0) > 0) return null
  const { cookie, [RSC]: rsc } = headers
  if (cookie !== undefined && CREDENTIAL_COOKIES.some((name) => cookie.includes(name))) return null
  if (rsc === undefined) return questions.memo(url).html
  if (rsc !== '1') return null
  const { rsc: question, hash } = questions.memo(url)
  // Where it does not fit, Next says so by a redirection.
  return hash === routerHash(headers) ? question : null
}

type Read = { html: Question | null; rsc: Question | null; hash: string | null }

/** Clients ask for the same addresses again and again. */
const questions = new LRUCache<string, Read>({
  maxSize: MAX_REMEMBERED_BYTES,
  sizeCalculation: (_, url) => 2 * url.length + 400,
  memoMethod: (url) => read(url),
})

function read(url: string): Read {
  const [path = '', query = ''] = splitOnce(url, '?')
  const address = ODD_PATH.test(path) ? null : findAddress(path)
  const parameters = new URLSearchParams(query)
  const hash = parameters.get(ROUTER_HASH_PARAMETER)
  parameters.delete(ROUTER_HASH_PARAMETER)
  if (address === null || parameters.size > MAX_PARAMETERS) return { html: null, rsc: null, hash }
  const names = [...new Set(parameters.keys())]
  if (names.some((name) => isToBePassed(name, address))) return { html: null, rsc: null, hash }
  const asked = String(new URLSearchParams(inOrder(parameters, address)))
  const canonical = `${canonicalPath(path)}${asked === '' ? '' : `?${asked}`}`
  return {
    html: { key: `html ${canonical}`, url: canonical, isRsc: false },
    rsc: { key: `rsc ${canonical}`, url: canonical, isRsc: true },
    hash,
  }
}

function isToBePassed(name: string, { parameters, others, passed = [] }: KnownAddress): boolean {
  return passed.includes(name) || (others === 'pass' && !parameters.includes(name))
}

/** What the answer depends on, in one order wherever that means the same. */
function inOrder(given: URLSearchParams, { parameters, isOrdered }: KnownAddress): string[][] {
  if (isOrdered) return [...given].filter(([name]) => parameters.includes(name))
  return parameters.flatMap((name) => given.getAll(name).map((value) => [name, value]))
}

const UNRESERVED = /[A-Za-z0-9\-._~]/

/** One form for each path: what needs no percent sign has none (RFC 3986, 6.2.2). */
function canonicalPath(path: string): string {
  return path.replaceAll(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
    return UNRESERVED.test(character) ? character : escaped.toUpperCase()
  })
}

function splitOnce(text: string, divider: string): [string, string] {
  const at = text.indexOf(divider)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
