import { srefListRoute, toListQuery } from '@/domain/api/sref-list'
import { createSrefRoute } from '@/domain/api/sref-write'
import { publicAnswer } from '@/server/http/answer'
import { answerSrefList } from '@/server/sref/answer-sref-list'
import { createSref } from '@/server/sref/write/write-sref'
import { serve } from '../serve'

export const GET = serve(srefListRoute, async ({ payload, query }) => {
  const body = await answerSrefList(payload, toListQuery(query), query.facets)
  return publicAnswer(body, { surrogateKeys: listKeys({ hasNames: Boolean(query.facets) }) })
})

export const POST = serve(createSrefRoute, async ({ payload, body, asker }) =>
  createSref({ payload, input: body, user: asker }),
)

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'

import { listKeys } from '@/server/cache/surrogate-keys'
