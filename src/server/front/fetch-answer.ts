import { randomUUID } from 'node:crypto'
import { REQUEST_ID_HEADER } from '../http/request-id'
import { collectBody } from './collect-body'
import { createEntry, type Entry, type Source, single } from './entry'
import type { AskOrigin, OriginAnswer } from './origin'
import { type Lifetime, readCacheControl } from './read-cache-control'
import type { Question } from './read-question'
import { isHtml, type SecurePage } from './secure-page'
import { coveredHeaders, readVary, toAsked, variantKey } from './vary'

/** Larger answers are passed on and not kept. */
const MAX_BODY_BYTES = 2 * 2 ** 20

export type Fetched =
  | { kind: 'entry'; entry: Entry }
  /** Not for everyone, or not lasting. The body must be read or destroyed. */
  | { kind: 'unkept'; answer: OriginAnswer }
  /** The application says that it cannot answer. */
  | { kind: 'failed'; status: number; headers: OriginAnswer['headers']; body: Buffer }

export type FetchAnswer = (source: Source, epoch: number | null) => Promise<Fetched>

type Settings = {
  ask: AskOrigin
  /** The public address; its host is the one that the application is told. */
  siteUrl: string
  securePage: SecurePage
  now: () => number
}

/**
 * Makes the function that asks the application in nobody's name. It is told the address and the headers
 * that the key covers, and nothing else of what a client has sent: so no client can have an influence
 * on what others get.
 *
 * @throws what `ask` throws, and what a body fails with.
 */
export function createFetchAnswer({ ask, siteUrl, securePage, now }: Settings): FetchAnswer {
  const host = new URL(siteUrl).host

  async function fetchOnce(source: Source, epoch: number | null): Promise<Fetched> {
    const asked = toAsked(source.question, source.vary, source.headers)
    const headers = {
      ...asked.headers,
      host,
      'accept-encoding': 'identity',
      [REQUEST_ID_HEADER]: randomUUID(),
    }
    const answer = await ask({ url: asked.url, headers }, {})
    if (answer.status >= 500) return readFailure(answer)
    const terms = readTerms(answer, source.question)
    if (terms === null) return { kind: 'unkept', answer }
    const collected = await collectBody(answer.body, MAX_BODY_BYTES)
    if (!collected.isWhole) return { kind: 'unkept', answer: { ...answer, body: collected.body } }
    const { lifetime } = terms
    // All that was told to the application is in the key, whether or not the answer says so.
    const vary = [...new Set([...source.vary, ...terms.vary])].sort()
    const { question } = source
    const common = {
      key: variantKey(question, vary, source.headers),
      source: { question, vary, headers: coveredHeaders(vary, source.headers) },
      lifetime,
      epoch,
      now: now(),
    }
    const entry = createEntry({ ...common, ...toSent(answer.headers, collected.body, question) })
    return { kind: 'entry', entry }
  }

  /** What is sent of an answer: of a page, with its policy. */
  function toSent(headers: OriginAnswer['headers'], body: Buffer, { url }: Question) {
    if (!isHtml(single(headers['content-type']))) return { headers, body }
    const { html, policy } = securePage({ html: String(body), url })
    return { headers: { ...headers, 'content-security-policy': policy }, body: Buffer.from(html) }
  }

  return async (source, epoch) => {
    const fetched = await fetchOnce(source, epoch)
    if (fetched.kind !== 'entry') return fetched
    const { vary } = fetched.entry.source
    const wasAllTold = vary.every(
      (name) => source.vary.includes(name) || source.headers[name] === undefined,
    )
    // Only the answer has said what it depends on: the same question with that.
    return wasAllTold ? fetched : fetchOnce({ ...source, vary }, epoch)
  }
}

type Terms = { lifetime: Lifetime; vary: readonly string[] }

/** On which terms an answer may be kept; null for one that may not. */
function readTerms({ status, headers }: OriginAnswer, question: Question): Terms | null {
  if (status !== 200 || headers['set-cookie'] !== undefined) return null
  if (headers['content-encoding'] !== undefined) return null
  if (Number(single(headers['content-length']) ?? 0) > MAX_BODY_BYTES) return null
  if (!isOfItsKind(single(headers['content-type']) ?? '', question)) return null
  const lifetime = readCacheControl(single(headers['cache-control']))
  const vary = readVary(single(headers.vary), question)
  return lifetime && vary && { lifetime, vary }
}

const ROUTER_DATA = 'text/x-component'

/** A page and what the router reads in its place must never stand in for one another. */
function isOfItsKind(contentType: string, { isRsc }: Question): boolean {
  return isRsc ? !isHtml(contentType) : !contentType.startsWith(ROUTER_DATA)
}

async function readFailure(answer: OriginAnswer): Promise<Fetched> {
  const { status, headers } = answer
  const collected = await collectBody(answer.body, MAX_BODY_BYTES)
  if (!collected.isWhole) return { kind: 'unkept', answer: { ...answer, body: collected.body } }
  return { kind: 'failed', status, headers, body: collected.body }
}
