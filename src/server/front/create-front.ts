import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { FollowedChanges } from '../cache/follow-changes'
import type { Handle } from '../http/handle'
import { inRequestOf } from '../http/in-request-of'
import type { FrontMetrics } from '../metrics/create-front-metrics'
import { createAnswerStore } from './create-answer-store'
import { discard, hasFailed, type Landed } from './create-flights'
import { type Entry, single } from './entry'
import { createFetchAnswer } from './fetch-answer'
import { giveUnkept } from './give-unkept'
import { guardOrigin } from './guard-origin'
import type { AskOrigin, OriginAnswer, PassToOrigin } from './origin'
import { type Question, readQuestion } from './read-question'
import { rewritePage } from './rewrite-page'
import { createSecurePage, type PagePolicy } from './secure-page'
import { type CacheResult, sendEntry } from './send-entry'

export type FrontSettings = {
  ask: AskOrigin
  pass: PassToOrigin
  changes: FollowedChanges
  /** The public address. */
  siteUrl: string
  /** Of all that is kept. Default 64 MiB. */
  maxBytes?: number
  /** The policy of a page whose inline scripts have these hashes (`createPagePolicy`). */
  pagePolicy: PagePolicy
  metrics: FrontMetrics
  logger: Pick<Logger, 'info' | 'warn' | 'error'>
  /** In milliseconds. Default `Date.now`. */
  now?: () => number
}

export type Front = {
  /**
   * Answers a request. What is set on the response before stays, but for names that an answer has itself.
   *
   * @throws ApiError `not_ready` where the application cannot be reached and nothing is stored.
   */
  handle: Handle
  close: () => void
}

const DEFAULT_MAX_BYTES = 64 * 2 ** 20

type Arrival = { landed: Landed; isFirst: boolean }

type Exchange = { request: IncomingMessage; response: ServerResponse }

/**
 * Answers what is the same for everyone out of its memory, and passes all else on to the application.
 * See docs/adr/0024 for the rules, and ARCHITECTURE.md for the picture.
 */
export function createFront(settings: FrontSettings): Front {
  const { ask, pass, changes, siteUrl, metrics, logger, now = Date.now } = settings
  const securePage = createSecurePage(settings)
  const guard = guardOrigin({ metrics, logger })
  const answered = countersOf(metrics)
  const answers = createAnswerStore({
    fetch: createFetchAnswer({ ask, siteUrl, securePage, now }),
    changes,
    maxBytes: settings.maxBytes ?? DEFAULT_MAX_BYTES,
    metrics,
    logger,
    now,
  })

  function give(exchange: Exchange, entry: Entry, result: CacheResult): Promise<void> | undefined {
    answered[result].inc()
    if (result !== 'miss') metrics.age.observe(Math.max(0, now() - entry.madeAt) / 1000)
    return sendEntry(exchange, { entry, result, now: now(), onGrown: answers.weigh })
  }

  function passOn({ request, response }: Exchange, question: Question | null): Promise<void> {
    const { method, url = '/', headers } = request
    const { accept, 'accept-encoding': acceptEncoding } = headers
    answered.pass.inc()
    response.setHeader('x-cache', 'pass')
    // A page is looked through and compressed here. What could have been kept is given as when it was
    // fetched for that, so that nobody learns whether someone has asked for it before.
    const isPlain = question !== null || (accept?.includes('text/html') ?? false)
    return pass(request, response, {
      ...(isPlain && { headers: { 'accept-encoding': 'identity' } }),
      rewrite: (answer) => rewritePage({ answer, method, url, acceptEncoding }, securePage),
    })
  }

  /** Asks the application, and gives `fallback` where that fails. */
  async function askAnew(exchange: Exchange, question: Question, fallback: Entry | null) {
    const { headers } = exchange.request
    const { landed, isFirst } = answers.fetch(question, headers)
    if (fallback === null) return giveLanded(exchange, question, { landed: await landed, isFirst })
    const good = await guard.attempt(() => landed.then(rejectFailure))
    if (good !== null) return giveLanded(exchange, question, { landed: good, isFirst })
    if (isFirst) void landed.then(discard)
    return give(exchange, fallback, 'stale')
  }

  function giveLanded(exchange: Exchange, question: Question, { landed, isFirst }: Arrival) {
    if (landed.kind === 'entry') {
      const isTheirs = answers.isFor(landed.entry, question, exchange.request.headers)
      return isTheirs ? give(exchange, landed.entry, 'miss') : passOn(exchange, question)
    }
    if (landed.kind === 'unkept' && !(isFirst && isForAnyone(landed.answer))) {
      // The others who have waited share its body with nobody.
      if (isFirst) discard(landed)
      return passOn(exchange, question)
    }
    answered.miss.inc()
    exchange.response.setHeader('x-cache', 'miss')
    return giveUnkept(exchange, landed, securePage)
  }

  return {
    handle: (request, response) => {
      const exchange = { request, response }
      const question = readQuestion(request)
      if (question === null || answers.isKnownAsUnkept(question)) {
        return inRequestOf(request, () => passOn(exchange, question))
      }
      const { entry, state } = answers.look(question, request.headers)
      if (state === 'fresh') return give(exchange, entry, 'hit')
      if (state === 'stale') {
        answers.refresh(entry)
        return give(exchange, entry, 'stale')
      }
      return inRequestOf(request, () => askAnew(exchange, question, entry))
    },
    close: answers.close,
  }
}

/**
 * Whether an answer that is not kept may be given to the one whose request has caused it: it was asked
 * for in nobody's name, and somebody's own answer could be another one.
 */
function isForAnyone({ status, headers }: OriginAnswer): boolean {
  const isPublic = /\bpublic\b/i.test(single(headers['cache-control']) ?? '')
  return headers['set-cookie'] === undefined && (status !== 200 || isPublic)
}

/** Looked up once: to find the counter of a label takes longer than to count. */
function countersOf({ answers }: FrontMetrics) {
  return {
    hit: answers.labels('hit'),
    stale: answers.labels('stale'),
    miss: answers.labels('miss'),
    pass: answers.labels('pass'),
  }
}

function rejectFailure(landed: Landed): Landed {
  if (hasFailed(landed)) throw new Error(`The application ${landed.kind}.`)
  return landed
}
