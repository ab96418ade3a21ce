import { likeRoute, unlikeRoute } from '@/domain/api/marks'
import { privateAnswer } from '@/server/http/answer'
import { setMark } from '@/server/marks/set-mark'
import { serve } from '../../../serve'

export const POST = serve(likeRoute, async ({ payload, path: { ref }, asker: user }) => {
  const count = await setMark({ payload, kind: 'like', isWanted: true, ref, user })
  return privateAnswer({ liked: true, count })
})

export const DELETE = serve(unlikeRoute, async ({ payload, path: { ref }, asker: user }) => {
  const count = await setMark({ payload, kind: 'like', isWanted: false, ref, user })
  return privateAnswer({ liked: false, count })
})

export {
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'
