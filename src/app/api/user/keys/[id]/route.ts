import { revokeKeyRoute } from '@/domain/api/user-keys'
import { revokeKey } from '@/server/api-keys/revoke-key'
import { privateAnswer } from '@/server/http/answer'
import { serve } from '../../../serve'

export const DELETE = serve(revokeKeyRoute, async ({ payload, asker, path }) => {
  await revokeKey(payload, { user: asker, id: path.id })
  return privateAnswer(null)
})

export {
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
