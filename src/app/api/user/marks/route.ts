import { userMarksRoute } from '@/domain/api/user-marks'
import { privateAnswer } from '@/server/http/answer'
import { listMarks } from '@/server/marks/list-marks'
import { serve } from '../../serve'

export const GET = serve(userMarksRoute, async ({ payload, asker: user }) =>
  privateAnswer(await listMarks({ payload, user })),
)

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
