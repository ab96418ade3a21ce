import { categoriesRoute } from '@/domain/api/categories'
import { publicAnswer } from '@/server/http/answer'
import { countCategories } from '@/server/sref/count-categories'
import { serve } from '../serve'

export const GET = serve(categoriesRoute, async ({ payload }) => {
  const docs = await countCategories(payload)
  const body = { docs, totalDocs: docs.length }
  return publicAnswer(body, { surrogateKeys: [SURROGATE_KEYS.srefs, SURROGATE_KEYS.categories] })
})

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'

import { SURROGATE_KEYS } from '@/server/cache/surrogate-keys'
