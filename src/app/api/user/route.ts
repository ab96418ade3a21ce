import { deleteUserRoute } from '@/domain/api/user'
import { privateAnswer } from '@/server/http/answer'
import { closeAccount } from '@/server/user-data/close-account'
import { serve } from '../serve'

export const DELETE = serve(deleteUserRoute, async ({ payload, asker, body }) => {
  const cookie = await closeAccount(payload, { user: asker, password: body.password })
  return privateAnswer(null, { cookies: [cookie] })
})

export {
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
