import { paginate } from '@/domain/api/pagination'
import { toSrefItem } from '@/domain/api/sref-item'
import { type SrefListAnswer, srefListParametersSchema, toListQuery } from '@/domain/api/sref-list'
import { publicAnswer } from '@/server/http/answer'
import { handle } from '@/server/http/handle'
import { searchSrefs } from '@/server/sref/search-srefs'
import { getGallery } from '../../get-gallery'

export const GET = handle({
  query: srefListParametersSchema,
  answer: async ({ query }) => {
    const found = await searchSrefs(await getGallery(), toListQuery(query))
    const { page, limit, facets } = query
    const body: SrefListAnswer = {
      docs: found.hits.map(({ document }) => toSrefItem(document)),
      ...paginate({ totalDocs: found.total, page, limit }),
      ...(facets && { facets: found.facets, engine: found.engine }),
    }
    return publicAnswer(body, { surrogateKeys: ['srefs'] })
  },
})

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
