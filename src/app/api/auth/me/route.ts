import { meRoute } from '@/domain/api/auth'
import { toAccount } from '@/server/accounts/to-account'
import { privateAnswer } from '@/server/http/answer'
import { serve } from '../../serve'

export const GET = serve(meRoute, async ({ readAsker }) => {
  const asker = await readAsker()
  return privateAnswer({ user: asker && toAccount(asker) })
})

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
