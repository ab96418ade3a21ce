import { registerRoute } from '@/domain/api/auth'
import { register } from '@/server/accounts/register'
import { privateAnswer } from '@/server/http/answer'
import { serve } from '../../serve'

export const POST = serve(registerRoute, async ({ payload, body }) => {
  await register({ payload, ...body })
  const message =
    'If this address is free, a mail is on its way to it. Open your account by the link in it.'
  return privateAnswer({ message }, { status: 202 })
})

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'
