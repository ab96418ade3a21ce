import { paginate } from '@/domain/api/pagination'
import { type SimilarAnswer, similarRoute } from '@/domain/api/similar'
import { SURROGATE_KEYS, srefKey } from '@/server/cache/surrogate-keys'
import { privateAnswer, publicAnswer } from '@/server/http/answer'
import { ApiError } from '@/server/http/api-error'
import { getSearch } from '@/server/search/get-search'
import { resolveSrefRef } from '@/server/sref/resolve-sref-ref'
import { srefItemOf } from '@/server/sref/sref-item-of'
import { serve } from '../../../serve'

export const GET = serve(similarRoute, async ({ payload, query: { limit }, path, readAsker }) => {
  const sref = await resolveSrefRef({ payload, ref: path.ref, readAsker })
  const similar = sref && (await getSearch(payload).similar({ srefId: sref.id, limit }))
  if (!similar) throw new ApiError({ code: 'not_found', message: 'There is no such style.' })
  const body: SimilarAnswer = {
    docs: similar.documents.map(srefItemOf),
    ...paginate({ totalDocs: similar.documents.length, page: 1, limit }),
    engine: similar.engine,
  }
  return sref.isForAskerOnly
    ? privateAnswer(body)
    : publicAnswer(body, { surrogateKeys: [SURROGATE_KEYS.srefs, srefKey(sref.id)] })
})

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
