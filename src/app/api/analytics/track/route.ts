import { trackRoute } from '@/domain/api/analytics'
import { getTracker } from '@/server/analytics/get-tracker'
import { privateAnswer } from '@/server/http/answer'
import { serve } from '../../serve'

export const POST = serve(trackRoute, async ({ payload, body: events, headers }) => {
  await getTracker(payload).track({ events, headers })
  return privateAnswer(null, { status: 202 })
})

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'
