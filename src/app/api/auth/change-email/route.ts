import { changeEmailRoute } from '@/domain/api/auth-credentials'
import { changeEmail } from '@/server/accounts/change-email'
import { privateAnswer } from '@/server/http/answer'
import { serve } from '../../serve'

export const POST = serve(changeEmailRoute, async ({ payload, asker, body }) => {
  await changeEmail({ payload, user: asker, ...body })
  const message =
    'If this address is free, a mail is on its way to it. It counts when you have used the link in it.'
  return privateAnswer({ message }, { status: 202 })
})

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'
