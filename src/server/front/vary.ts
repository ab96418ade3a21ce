import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Question } from './read-question'
import { ROUTER_HASH_PARAMETER, ROUTER_HEADERS, routerHash } from './router-hash'

/** The front answers those who have none, and sends each form that they take by itself. */
const NOT_TOLD_APART = new Set(['accept-encoding', 'authorization', 'cookie', 'rsc'])

const OF_THE_ROUTER: ReadonlySet<string> = new Set(ROUTER_HEADERS)

/** Longer ones stand in a key by their hash. */
const MAX_PLAIN_LENGTH = 100

/**
 * The headers on which the answers to a question depend, before one is known: to the router all that it
 * says, because an answer that is not kept, such as "not found", is given as it was asked for.
 */
export function presumedVary({ isRsc }: Question): readonly string[] {
  return isRsc ? ROUTER_HEADERS : []
}

/**
 * The request headers by which answers are told apart, as `Vary` names them; null where it says that
 * no two requests are alike. What the router says counts in its own requests only.
 */
export function readVary(vary: string | undefined, { isRsc }: Question): readonly string[] | null {
  const names = (vary ?? '').toLowerCase().split(',')
  const trimmed = names.map((name) => name.trim()).filter((name) => name !== '')
  if (trimmed.includes('*')) return null
  const counting = trimmed.filter(
    (name) => !NOT_TOLD_APART.has(name) && (isRsc || !OF_THE_ROUTER.has(name)),
  )
  return [...new Set(counting)].sort()
}

/** The key of the answer to a question for requests with these headers. */
export function variantKey(
  question: Question,
  vary: readonly string[],
  headers: IncomingHttpHeaders,
): string {
  if (vary.length === 0) return question.key
  const values = vary.map((name) => `${name}=${headers[name] ?? ''}`).join('\n')
  const text =
    values.length <= MAX_PLAIN_LENGTH
      ? values
      : createHash('sha256').update(values).digest('base64url')
  return `${question.key}\n${text}`
}

/** Of the headers of a request those that an answer depends on. */
export function coveredHeaders(
  vary: readonly string[],
  headers: IncomingHttpHeaders,
): Record<string, string> {
  const covered: Record<string, string> = {}
  for (const name of vary) {
    const value = headers[name]
    if (value !== undefined) covered[name] = String(value)
  }
  return covered
}

/** What the application is asked: the address, and of the headers those that the key covers. */
export function toAsked(
  { url, isRsc }: Question,
  vary: readonly string[],
  headers: IncomingHttpHeaders,
): { url: string; headers: Record<string, string> } {
  const covered = coveredHeaders(vary, headers)
  if (!isRsc) return { url, headers: covered }
  const divider = url.includes('?') ? '&' : '?'
  const hash = `${ROUTER_HASH_PARAMETER}=${routerHash(covered)}`
  return { url: `${url}${divider}${hash}`, headers: { ...covered, rsc: '1' } }
}
