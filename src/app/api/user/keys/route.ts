import { createKeyRoute, listKeysRoute } from '@/domain/api/user-keys'
import { createKey } from '@/server/api-keys/create-key'
import { listKeys } from '@/server/api-keys/list-keys'
import { privateAnswer } from '@/server/http/answer'
import { serve } from '../../serve'

export const GET = serve(listKeysRoute, async ({ payload, asker }) =>
  privateAnswer({ docs: await listKeys(payload, asker) }),
)

export const POST = serve(createKeyRoute, async ({ payload, asker, body }) =>
  privateAnswer(await createKey(payload, { user: asker, wanted: body }), { status: 201 }),
)

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/server/http/refuse'
