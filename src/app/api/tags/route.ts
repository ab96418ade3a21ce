import { tagsRoute } from '@/domain/api/tags'
import { publicAnswer } from '@/server/http/answer'
import { listTags } from '@/server/sref/list-tags'
import { serve } from '../serve'

export const GET = serve(tagsRoute, async ({ payload, query }) =>
  publicAnswer(await listTags(payload, query), {
    surrogateKeys: [SURROGATE_KEYS.tags, SURROGATE_KEYS.tagCounts],
  }),
)

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'

import { SURROGATE_KEYS } from '@/server/cache/surrogate-keys'
