import { searchParametersSchema, toSearchQuery } from '@/domain/api/search'
import { handle } from '@/server/http/handle'
import { answerSearch } from '@/server/sref/answer-search'
import { getGallery } from '../../get-gallery'

export const GET = handle({
  query: searchParametersSchema,
  answer: async ({ query, headers }) =>
    answerSearch({ payload: await getGallery(), query: toSearchQuery(query), headers }),
})

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
