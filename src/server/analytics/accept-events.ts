import { randomUUID } from 'node:crypto'
import { isbot } from 'isbot'
import type { Logger } from 'pino'
import { cleanReferrer } from '@/domain/analytics/clean-referrer'
import type { TrackedEventInput } from '@/domain/api/analytics'
import type { RecentViews } from './create-recent-views'
import type { DailySalt } from './daily-salt'
import { hashVisitor } from './hash-visitor'
import type { TrackedEvent } from './tracked-event'

type Input = {
  events: TrackedEventInput[]
  headers: Headers
  address: string
  now: Date
}

type Settings = {
  salt: DailySalt
  secret: string
  recentViews: RecentViews
  logger: Pick<Logger, 'warn'>
}

/**
 * Turns what a browser tells into events that may be stored; none for a bot, or for a program that does
 * not say what it is. A browser that asks not to be tracked (DNT, Global Privacy Control) is counted, but
 * nothing that tells it from others goes along. While the salt cannot be read nobody is told apart, and
 * what someone views counts once a request.
 */
export async function acceptEvents(
  { events, headers, address, now }: Input,
  { salt, secret, recentViews, logger }: Settings,
): Promise<TrackedEvent[]> {
  const userAgent = headers.get('user-agent') ?? ''
  if (userAgent === '' || isbot(userAgent)) return []
  const visitor = await salt.at(now).then(
    (today) => hashVisitor({ secret, salt: today, address, userAgent }),
    (error) => {
      logger.warn({ event: 'analytics.salt_unavailable', error: String(error) })
      return null
    },
  )
  const isNameless = wantsPrivacy(headers)
  const viewed = new Set<string>()
  const isRepeated = (ref: string): boolean => {
    if (viewed.has(ref)) return true
    viewed.add(ref)
    // Others are found out where events are stored, over all instances.
    return isNameless && visitor !== null && !recentViews.isFirst({ visitor, ref, now })
  }
  return events
    .filter(({ type, ref }) => type !== 'view' || ref === undefined || !isRepeated(ref))
    .map(({ type, ref, referrer }) => ({
      id: randomUUID(),
      type,
      ref: ref ?? null,
      visitor: isNameless ? null : visitor,
      referrer: cleanReferrer(referrer),
      at: now.toISOString(),
    }))
}

/** @see https://www.w3.org/TR/gpc/ and https://www.w3.org/TR/tracking-dnt/ */
function wantsPrivacy(headers: Headers): boolean {
  return headers.get('dnt') === '1' || headers.get('sec-gpc') === '1'
}
