import { tagsRoute } from '@/domain/api/tags'
import { publicAnswer } from '@/server/http/answer'
import { listTags } from '@/server/sref/list-tags'
import { serve } from '../serve'

export const GET = serve(tagsRoute, async ({ payload, query }) =>
  publicAnswer(await listTags(payload, query), { surrogateKeys: ['srefs', 'tags'] }),
)

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
