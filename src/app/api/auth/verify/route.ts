import { verifyRoute } from '@/domain/api/auth-credentials'
import { type ConfirmedPurpose, confirmAddress } from '@/server/accounts/confirm-address'
import { privateAnswer } from '@/server/http/answer'
import { serve } from '../../serve'

const MESSAGES: Record<ConfirmedPurpose, string> = {
  registration: 'Your account is open. You can sign in now.',
  'confirm-address': 'Your address is confirmed. You can sign in now.',
  'change-email': 'Your account has its new address. Use it to sign in from now on.',
}

export const POST = serve(verifyRoute, async ({ payload, body: { token } }) => {
  const purpose = await confirmAddress(payload, token)
  return privateAnswer({ purpose, message: MESSAGES[purpose] })
})

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'
