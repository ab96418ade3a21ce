import { searchRoute, toSearchQuery } from '@/domain/api/search'
import { answerSearch } from '@/server/sref/answer-search'
import { serve } from '../serve'

export const GET = serve(searchRoute, async ({ payload, query, headers }) =>
  answerSearch({ payload, query: toSearchQuery(query), headers }),
)

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
