import type { IncomingHttpHeaders } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import type { Change, FollowedChanges } from '../cache/follow-changes'
import { createPurgeLog } from '../cache/purge-log'
import { splitKeys } from '../cache/surrogate-keys'
import type { FrontMetrics } from '../metrics/create-front-metrics'
import { type Boarded, createFlights, discard, type LandedFlight } from './create-flights'
import { createRefill } from './create-refill'
import { createStore, type Ranked } from './create-store'
import { type Entry, withFormsOf } from './entry'
import type { FetchAnswer } from './fetch-answer'
import type { Question } from './read-question'
import { presumedVary, variantKey } from './vary'

export type Looked =
  /** May be given as it is. */
  | { state: 'fresh'; entry: Entry }
  /** May be given, and is to be asked for anew. */
  | { state: 'stale'; entry: Entry }
  /** To be asked for first; what is there may be given where that fails. */
  | { state: 'unsure'; entry: Entry | null }

export type AnswerStore = {
  look: (question: Question, headers: IncomingHttpHeaders) => Looked
  /** Asks the application in nobody's name, once for all who want the same. */
  fetch: (question: Question, headers: IncomingHttpHeaders) => Boarded
  /** Has an entry asked for anew, for nobody in particular and when there is time for it. */
  refresh: (entry: Entry) => void
  /** Whether an entry answers a question that is asked with these headers. */
  isFor: (entry: Entry, question: Question, headers: IncomingHttpHeaders) => boolean
  /** Whether the answer to a question has lately turned out to be one that is not kept. */
  isKnownAsUnkept: (question: Question) => boolean
  /** To be called after an entry has grown. */
  weigh: (entry: Entry) => void
  close: () => void
}

type Settings = {
  fetch: FetchAnswer
  changes: FollowedChanges
  maxBytes: number
  metrics: FrontMetrics
  logger: Pick<Logger, 'warn'>
  now: () => number
}

/** For so long nobody waits for an answer that could be for everyone, where it was not. */
const UNKEPT_MS = 5_000
const MAX_UNKEPT = 10_000
/** Addresses whose answers depend on other headers than presumed. */
const MAX_VARYING = 20_000
/** What was asked for but once is not worth the application's time before it is asked for again. */
const WORTH_REFILLING = 2
/** Between two tries to refresh what the application fails to answer. */
const RETRY_REFRESH_MS = 1_000

/**
 * What is stored, and how it stays true. An entry may be given without asking while this process is
 * sure to have heard of all changes since it was asked for: `epoch` counts the connections over which it
 * hears of them.
 */
export function createAnswerStore(settings: Settings): AnswerStore {
  const { fetch, changes, maxBytes, metrics, logger, now } = settings
  const store = createStore({ maxBytes, metrics, now })
  const purges = createPurgeLog()
  const varying = new LRUCache<string, readonly string[]>({ max: MAX_VARYING })
  const unkept = new LRUCache<string, true>({ max: MAX_UNKEPT, ttl: UNKEPT_MS, perf: { now } })
  const failedAt = new LRUCache<string, number>({ max: MAX_UNKEPT })
  let epoch = 0

  const presentEpoch = () => (changes.isSure() ? epoch : null)
  const flights = createFlights({
    fetch,
    moment: () => ({ purges: purges.latest(), epoch: presentEpoch() }),
    onLanded: keep,
    metrics,
    logger,
  })
  const refill = createRefill({ fetch: fetchAgain })
  const stopListening = changes.onChange(hear)

  function varyOf(question: Question): readonly string[] {
    return varying.get(question.key) ?? presumedVary(question)
  }

  function keyOf(question: Question, headers: IncomingHttpHeaders): string {
    return variantKey(question, varyOf(question), headers)
  }

  function keep({ key, source: { question }, landed, moment }: LandedFlight): void {
    if (landed.kind === 'unkept') {
      store.drop(key)
      unkept.set(question.key, true)
    }
    if (landed.kind === 'failed' || landed.kind === 'unreachable') failedAt.set(key, now())
    if (landed.kind !== 'entry') return
    const { entry } = landed
    rememberVary(entry)
    if (purges.hasPurgedSince(moment.purges, entry.surrogateKeys)) return
    store.keep(withFormsOf(store.peek(entry.key), entry))
  }

  function rememberVary({ source: { question, vary } }: Entry): void {
    const isAsPresumed = String(vary) === String(presumedVary(question))
    if (isAsPresumed) varying.delete(question.key)
    else varying.set(question.key, vary)
  }

  function hear({ keys, isNewConnection }: Change): void {
    const startedAt = performance.now()
    metrics.purges.inc({ scope: keys === 'all' ? 'all' : 'keys' })
    if (isNewConnection) {
      epoch += 1
      refill.add(worthRefilling(store.all()))
      return
    }
    const { hard, soft } = keys === 'all' ? { hard: keys, soft: [] } : splitKeys(keys)
    const purged = purge(hard)
    metrics.purgeDuration.observe((performance.now() - startedAt) / 1000)
    refill.add(worthRefilling([...purged, ...makeOld(soft)]))
  }

  function purge(keys: readonly string[] | 'all'): Ranked[] {
    if (keys.length === 0) return []
    purges.note(keys)
    const purged = store.purge(keys)
    metrics.purged.inc(purged.length)
    return purged
  }

  /** From now on what carries one of the keys is given only while it is asked for anew. */
  function makeOld(keys: readonly string[]): Ranked[] {
    const old = store.find(keys)
    for (const { entry } of old) entry.freshUntil = Math.min(entry.freshUntil, now())
    return old
  }

  async function fetchAgain(entry: Entry, cause: 'refresh' | 'purge'): Promise<void> {
    // A visitor may have been answered with a new one meanwhile.
    if (cause === 'refresh' && store.peek(entry.key) !== entry) return
    const { landed, isFirst } = flights.join(entry.key, entry.source, cause)
    const outcome = await landed
    if (isFirst) discard(outcome)
  }

  return {
    look: (question, headers) => {
      const entry = store.ask(keyOf(question, headers))
      if (entry === undefined) return { state: 'unsure', entry: null }
      const time = now()
      if (entry.epoch !== null && entry.epoch === presentEpoch()) {
        if (time < entry.freshUntil) return { state: 'fresh', entry }
        if (time < entry.staleUntil) return { state: 'stale', entry }
      }
      return { state: 'unsure', entry: time < entry.usableUntil ? entry : null }
    },
    fetch: (question, headers) => {
      const vary = varyOf(question)
      const source = { question, vary, headers }
      return flights.join(variantKey(question, vary, headers), source, 'miss')
    },
    refresh: (entry) => {
      if (now() - (failedAt.get(entry.key) ?? 0) < RETRY_REFRESH_MS) return
      refill.addOld(entry)
    },
    isFor: (entry, question, headers) => entry.key === keyOf(question, headers),
    isKnownAsUnkept: (question) => unkept.has(question.key),
    weigh: store.weigh,
    close: () => {
      stopListening()
      refill.close()
    },
  }
}

function worthRefilling(ranked: readonly Ranked[]): Entry[] {
  return ranked.filter(({ asks }) => asks >= WORTH_REFILLING).map(({ entry }) => entry)
}
