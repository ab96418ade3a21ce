import { paginate } from '@/domain/api/pagination'
import { type SimilarAnswer, similarParametersSchema } from '@/domain/api/similar'
import { toSrefItem } from '@/domain/api/sref-item'
import { privateAnswer, publicAnswer } from '@/server/http/answer'
import { ApiError } from '@/server/http/api-error'
import { type Asked, handle } from '@/server/http/handle'
import { readAsker } from '@/server/http/read-asker'
import { getSearch } from '@/server/search/get-search'
import { resolveSrefRef } from '@/server/sref/resolve-sref-ref'
import { getGallery } from '../../../../get-gallery'

export const GET = handle({
  query: similarParametersSchema,
  answer: async ({ query: { limit }, path: { ref }, headers }: SimilarAsked) => {
    const payload = await getGallery()
    const asker = () => readAsker({ payload, headers })
    const sref = await resolveSrefRef({ payload, ref, readAsker: asker })
    const similar = sref && (await getSearch(payload).similar({ srefId: sref.id, limit }))
    if (!similar) throw new ApiError({ code: 'not_found', message: 'There is no such style.' })
    const body: SimilarAnswer = {
      docs: similar.documents.map(toSrefItem),
      ...paginate({ totalDocs: similar.documents.length, page: 1, limit }),
      engine: similar.engine,
    }
    return sref.isForAskerOnly
      ? privateAnswer(body)
      : publicAnswer(body, { surrogateKeys: ['srefs'] })
  },
})

type SimilarAsked = Asked<{ limit: number }, { ref: string }>

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
