import { loginRoute } from '@/domain/api/auth'
import { signIn } from '@/server/accounts/sign-in'
import { toSessionAnswer } from '@/server/accounts/to-session-answer'
import { serve } from '../../serve'

export const POST = serve(loginRoute, async ({ payload, body }) =>
  toSessionAnswer(await signIn({ payload, ...body })),
)

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'
