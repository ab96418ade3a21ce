import { srefDetailRoute } from '@/domain/api/sref-detail'
import { deleteSrefRoute, putSrefRoute } from '@/domain/api/sref-write'
import { answerSref } from '@/server/sref/answer-sref'
import { putSref, trashSref } from '@/server/sref/write/write-sref'
import { serve } from '../../serve'

export const GET = serve(srefDetailRoute, async ({ payload, path, headers, readAsker }) =>
  answerSref({ payload, ref: path.ref, headers, readAsker }),
)

export const PUT = serve(putSrefRoute, async ({ payload, path, body, headers, asker }) =>
  putSref({ payload, ref: path.ref, input: body, headers, user: asker }),
)

export const DELETE = serve(deleteSrefRoute, async ({ payload, path, headers, asker }) =>
  trashSref({ payload, ref: path.ref, headers, user: asker }),
)

export { refuseMethod as PATCH, refuseMethod as POST } from '@/server/http/refuse'
