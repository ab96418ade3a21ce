import { favoriteRoute, unfavoriteRoute } from '@/domain/api/marks'
import { privateAnswer } from '@/server/http/answer'
import { setMark } from '@/server/marks/set-mark'
import { serve } from '../../../serve'

export const POST = serve(favoriteRoute, async ({ payload, path: { ref }, asker: user }) => {
  const count = await setMark({ payload, kind: 'favorite', isWanted: true, ref, user })
  return privateAnswer({ favorited: true, count })
})

export const DELETE = serve(unfavoriteRoute, async ({ payload, path: { ref }, asker: user }) => {
  const count = await setMark({ payload, kind: 'favorite', isWanted: false, ref, user })
  return privateAnswer({ favorited: false, count })
})

export {
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'
