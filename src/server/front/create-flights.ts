import {
  bulkhead,
  isBulkheadRejectedError,
  isTaskCancelledError,
  TaskCancelledError,
} from 'cockatiel'
import type { Logger } from 'pino'
import type { FrontMetrics } from '../metrics/create-front-metrics'
import { throwAway } from './collect-body'
import type { Source } from './entry'
import type { Fetched } from './fetch-answer'
import { OriginUnreachableError } from './origin-connections'

/** What became of a question. */
export type Landed = Fetched | { kind: 'unreachable' }

export type FlightCause = 'miss' | 'refresh' | 'purge'

export type Boarded = {
  landed: Promise<Landed>
  /** True for whoever has caused the question: an answer that is not for everyone is theirs alone. */
  isFirst: boolean
}

export type LandedFlight = {
  key: string
  source: Source
  landed: Landed
  /** Of the question. */
  moment: Moment
}

/** The moment of a question, as far as changes are concerned. */
export type Moment = { purges: number; epoch: number | null }

export type Flights = {
  /** Waits for the answer to a question that is asked already, or asks it. */
  join: (key: string, source: Source, cause: FlightCause) => Boarded
}

type Settings = {
  fetch: (source: Source, epoch: number | null) => Promise<Fetched>
  /** The present one. */
  moment: () => Moment
  /** Called once for each answer, before those who wait get it. */
  onLanded: (flight: LandedFlight) => void
  metrics: Pick<FrontMetrics, 'flights' | 'flightsOpen' | 'merged'>
  logger: Pick<Logger, 'warn'>
  /** Default: ten seconds. */
  maxWaitMs?: number
}

/**
 * At once. A page takes its processor about 50 ms, and a statement may take a second, in which all that is
 * worked on at the same time has its share: with too many, statements that had been answered long since
 * count as late, and pages fail that would only have been slow.
 */
const MAX_AT_ONCE = 8
/** For their turn, beyond those. */
const MAX_WAITING = 4_096
/** Whose turn comes later is not asked any more: an application that hangs shall not have a queue of minutes. */
const MAX_WAIT_MS = 10_000

type Flight = {
  /** When the application was asked; null while the question waits for its turn. */
  moment: Moment | null
  landed: Promise<Landed>
}

/**
 * Asks each question once however many wait for the answer. Who asks after a change does not join those
 * whose question was asked before it: that answer may be of before the change.
 */
export function createFlights(settings: Settings): Flights {
  const { fetch, moment, onLanded, metrics, logger, maxWaitMs = MAX_WAIT_MS } = settings
  const open = new Map<string, Flight>()
  const room = bulkhead(MAX_AT_ONCE, MAX_WAITING)

  /** @throws TaskCancelledError where the turn does not come in time. */
  function askInTurn(ask: () => Promise<Fetched>): Promise<Fetched> {
    const patience = AbortSignal.timeout(maxWaitMs)
    const tooLong = Promise.withResolvers<never>()
    const giveUp = () => tooLong.reject(new TaskCancelledError())
    patience.addEventListener('abort', giveUp, { once: true })
    const asked = room.execute(() => {
      patience.removeEventListener('abort', giveUp)
      return ask()
    }, patience)
    return Promise.race([asked, tooLong.promise])
  }

  function start(key: string, source: Source, cause: FlightCause): Flight {
    const flight: Flight = { moment: null, landed: Promise.resolve().then(fly) }
    open.set(key, flight)
    return flight

    async function fly(): Promise<Landed> {
      metrics.flightsOpen.inc()
      let asked = moment()
      const answer = askInTurn(() => {
        asked = moment()
        flight.moment = asked
        return fetch(source, asked.epoch)
      })
      const landed = await answer.catch((error: unknown): Landed => {
        // Connections say once that the application is away.
        const isAway = error instanceof OriginUnreachableError || hasNoRoom(error)
        if (!isAway) logger.warn({ event: 'front.flight_failed', error: String(error) })
        return { kind: 'unreachable' }
      })
      metrics.flightsOpen.dec()
      metrics.flights.inc({ cause, outcome: landed.kind })
      if (open.get(key) === flight) open.delete(key)
      onLanded({ key, source, landed, moment: asked })
      return landed
    }
  }

  return {
    join: (key, source, cause) => {
      const flight = open.get(key)
      if (flight === undefined || isBefore(flight.moment, moment())) {
        return { landed: start(key, source, cause).landed, isFirst: true }
      }
      metrics.merged.inc()
      return { landed: flight.landed, isFirst: false }
    },
  }
}

/** Whether something may have changed since a question was asked. */
function isBefore(asked: Moment | null, now: Moment): boolean {
  return asked !== null && (asked.purges !== now.purges || asked.epoch !== now.epoch)
}

/** Too many waited before it, or for too long. */
function hasNoRoom(error: unknown): boolean {
  return isBulkheadRejectedError(error) || isTaskCancelledError(error)
}

/** Whether the application could not answer, as against: has answered that there is nothing. */
export function hasFailed(landed: Landed): landed is Failure {
  return landed.kind === 'failed' || landed.kind === 'unreachable'
}

type Failure = Extract<Landed, { kind: 'failed' | 'unreachable' }>

/** For those who want nothing of an answer but that it is kept. */
export function discard(landed: Landed): void {
  if (landed.kind === 'unkept') throwAway(landed.answer.body)
}
