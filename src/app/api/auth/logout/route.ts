import { logoutRoute } from '@/domain/api/auth'
import { signOut } from '@/server/accounts/sign-out'
import { privateAnswer } from '@/server/http/answer'
import { serve } from '../../serve'

export const POST = serve(logoutRoute, async ({ payload, body: { everywhere }, readAsker }) => {
  const { cookie } = await signOut({ payload, user: await readAsker(), everywhere })
  const message = everywhere ? 'You are signed out everywhere.' : 'You are signed out.'
  return privateAnswer({ message }, { cookies: [cookie] })
})

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'
