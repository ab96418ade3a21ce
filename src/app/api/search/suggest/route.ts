import { type SuggestAnswer, suggestParametersSchema } from '@/domain/api/suggest'
import { publicAnswer } from '@/server/http/answer'
import { handle } from '@/server/http/handle'
import { getSearch } from '@/server/search/get-search'
import { getGallery } from '../../../get-gallery'

export const GET = handle({
  query: suggestParametersSchema,
  answer: async ({ query: { q, limit } }) => {
    const payload = await getGallery()
    const answer = await getSearch(payload).suggest({ text: q, limit })
    return publicAnswer(answer satisfies SuggestAnswer, {
      surrogateKeys: ['srefs'],
      volatile: ['tookMs'],
    })
  },
})

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
