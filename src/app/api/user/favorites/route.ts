import { favoritesRoute } from '@/domain/api/favorites'
import { privateAnswer } from '@/server/http/answer'
import { listFavorites } from '@/server/marks/list-favorites'
import { serve } from '../../serve'

export const GET = serve(favoritesRoute, async ({ payload, query, asker: user }) =>
  privateAnswer(await listFavorites({ payload, user, ...query })),
)

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
