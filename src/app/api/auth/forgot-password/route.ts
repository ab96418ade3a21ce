import { forgotPasswordRoute } from '@/domain/api/auth-credentials'
import { orderMail } from '@/server/accounts/order-mail'
import { privateAnswer } from '@/server/http/answer'
import { serve } from '../../serve'

export const POST = serve(forgotPasswordRoute, async ({ payload, body: { email } }) => {
  await orderMail({ payload, email, about: 'reset-password' })
  const message = 'If this address has an account, a mail with a link is on its way to it.'
  return privateAnswer({ message }, { status: 202 })
})

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'
