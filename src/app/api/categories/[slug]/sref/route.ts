import { categorySrefsRoute, toCategoryQuery } from '@/domain/api/categories'
import { publicAnswer } from '@/server/http/answer'
import { ApiError } from '@/server/http/api-error'
import { answerSrefList } from '@/server/sref/answer-sref-list'
import { isCategory } from '@/server/sref/count-categories'
import { serve } from '../../../serve'

export const GET = serve(categorySrefsRoute, async ({ payload, path, query }) => {
  if (!(await isCategory(payload, path.slug))) {
    throw new ApiError({ code: 'not_found', message: 'There is no such category.' })
  }
  const body = await answerSrefList(payload, toCategoryQuery(query, path.slug), query.facets)
  return publicAnswer(body, { surrogateKeys: ANYTHING_EDITED })
})

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'

import { ANYTHING_EDITED } from '@/server/cache/surrogate-keys'
