import type { Payload } from 'payload'
import { forgetOldSalts } from '@/server/analytics/daily-salt'
import { rollUpDays } from '@/server/analytics/roll-up-days'
import { scoreStyles } from '@/server/analytics/score-styles'
import { postgres } from '@/server/db/transaction-db'
import { logger } from '@/server/logger'

/** Rolls up the days that are over, then scores every style from them and from what is new. */
export async function refreshScores(payload: Payload): Promise<void> {
  await forgetOldSalts(postgres(payload).drizzle, new Date().toISOString().slice(0, 10))
  const days = await rollUpDays(payload)
  if (days.length > 0) logger.info({ event: 'analytics.rolled_up', days })
  await scoreStyles(payload)
}
