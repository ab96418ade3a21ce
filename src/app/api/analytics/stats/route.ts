import { statsRoute, toStatsRange } from '@/domain/api/analytics'
import { readStats } from '@/server/analytics/read-stats'
import { privateAnswer } from '@/server/http/answer'
import { ApiError } from '@/server/http/api-error'
import { serve } from '../../serve'

export const GET = serve(statsRoute, async ({ payload, query }) => {
  const range = toStatsRange(query, new Date().toISOString().slice(0, 10))
  if (!range.ok) {
    throw new ApiError({ code: 'invalid_parameter', message: range.message, path: 'from' })
  }
  return privateAnswer(await readStats({ payload, ...range }))
})

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
