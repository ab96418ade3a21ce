import { resetPasswordRoute } from '@/domain/api/auth-credentials'
import { resetPassword } from '@/server/accounts/reset-password'
import { privateAnswer } from '@/server/http/answer'
import { serve } from '../../serve'

export const POST = serve(resetPasswordRoute, async ({ payload, body }) => {
  await resetPassword({ payload, ...body })
  const message = 'Your new password is set, and every session was ended. Sign in with it.'
  return privateAnswer({ message })
})

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'
