import { type SuggestAnswer, suggestRoute } from '@/domain/api/suggest'
import { publicAnswer } from '@/server/http/answer'
import { getSearch } from '@/server/search/get-search'
import { serve } from '../../serve'

export const GET = serve(suggestRoute, async ({ payload, query: { q, limit } }) => {
  const answer = await getSearch(payload).suggest({ text: q, limit })
  return publicAnswer(answer satisfies SuggestAnswer, {
    surrogateKeys: [SURROGATE_KEYS.srefs, SURROGATE_KEYS.categories, SURROGATE_KEYS.tags],
    volatile: ['tookMs'],
  })
})

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'

import { SURROGATE_KEYS } from '@/server/cache/surrogate-keys'
