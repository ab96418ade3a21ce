import { randomUUID } from 'node:crypto'
import { isbot } from 'isbot'
import type { Logger } from 'pino'
import { cleanReferrer } from '@/domain/analytics/clean-referrer'
import type { TrackedEventInput } from '@/domain/api/analytics'
import type { DailySalt } from './daily-salt'
import { hashVisitor } from './hash-visitor'
import type { TrackedEvent } from './tracked-event'

type Input = {
  events: TrackedEventInput[]
  headers: Headers
  address: string
  now: Date
}

type Settings = { salt: DailySalt; secret: string; logger: Pick<Logger, 'warn'> }

/**
 * Turns what a browser tells into events that may be stored; none for a bot, or for a program that does
 * not say what it is. A browser that asks not to be tracked (DNT, Global Privacy Control) is counted, but
 * by nothing that tells it from others; so what it views counts once a request, where others' views count
 * once an hour. So is everyone while the salt cannot be read.
 */
export async function acceptEvents(
  { events, headers, address, now }: Input,
  { salt, secret, logger }: Settings,
): Promise<TrackedEvent[]> {
  const userAgent = headers.get('user-agent') ?? ''
  if (userAgent === '' || isbot(userAgent)) return []
  const visitor = wantsPrivacy(headers)
    ? null
    : await salt.at(now).then(
        (today) => hashVisitor({ secret, salt: today, address, userAgent }),
        (error) => {
          logger.warn({ event: 'analytics.salt_unavailable', error: String(error) })
          return null
        },
      )
  const viewed = new Set<string>()
  return events
    .filter(({ type, ref }) => {
      if (type !== 'view' || ref === undefined) return true
      const isFirst = !viewed.has(ref)
      viewed.add(ref)
      return isFirst
    })
    .map(({ type, ref, referrer }) => ({
      id: randomUUID(),
      type,
      ref: ref ?? null,
      visitor,
      referrer: cleanReferrer(referrer),
      at: now.toISOString(),
    }))
}

/** @see https://www.w3.org/TR/gpc/ and https://www.w3.org/TR/tracking-dnt/ */
function wantsPrivacy(headers: Headers): boolean {
  return headers.get('dnt') === '1' || headers.get('sec-gpc') === '1'
}
