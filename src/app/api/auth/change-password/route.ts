import { changePasswordRoute } from '@/domain/api/auth-credentials'
import { changePassword } from '@/server/accounts/change-password'
import { privateAnswer } from '@/server/http/answer'
import { serve } from '../../serve'

export const POST = serve(changePasswordRoute, async ({ payload, asker, body }) => {
  const ended = await changePassword({ payload, user: asker, ...body })
  const others = ended === 1 ? '1 other session was' : `${ended || 'No'} other sessions were`
  return privateAnswer({ message: `Your new password is set. ${others} ended.` })
})

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'
