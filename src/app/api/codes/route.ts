import { codesRoute } from '@/domain/api/codes'
import { answerCodes } from '@/server/sref/answer-codes'
import { serve } from '../serve'

export const GET = serve(codesRoute, async ({ payload, query, headers, readAsker }) =>
  answerCodes({ payload, codes: query.code, slugs: query.style, headers, readAsker }),
)

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
