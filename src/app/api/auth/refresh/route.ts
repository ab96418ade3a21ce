import { refreshRoute } from '@/domain/api/auth'
import { refreshSession } from '@/server/accounts/refresh-session'
import { toSessionAnswer } from '@/server/accounts/to-session-answer'
import { serve } from '../../serve'

export const POST = serve(refreshRoute, async ({ payload, asker }) =>
  toSessionAnswer(await refreshSession(payload, asker)),
)

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'
