import type { Payload } from 'payload'
import { forgetOldEvents } from '@/server/analytics/forget-old-events'
import { logger } from '@/server/logger'

/** Forgets events that are kept long enough; what they add up to stays. */
export async function tidyAnalytics(payload: Payload): Promise<void> {
  const forgotten = await forgetOldEvents(payload)
  if (forgotten > 0) logger.info({ event: 'analytics.forgotten', forgotten })
}
