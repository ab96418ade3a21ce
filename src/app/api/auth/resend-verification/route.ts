import { resendVerificationRoute } from '@/domain/api/auth-credentials'
import { orderMail } from '@/server/accounts/order-mail'
import { privateAnswer } from '@/server/http/answer'
import { serve } from '../../serve'

export const POST = serve(resendVerificationRoute, async ({ payload, body: { email } }) => {
  await orderMail({ payload, email, about: 'confirm-again' })
  const message =
    'If an account waits for this address to be confirmed, a mail is on its way to it.'
  return privateAnswer({ message }, { status: 202 })
})

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'
