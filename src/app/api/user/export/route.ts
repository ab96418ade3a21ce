import { exportUserRoute } from '@/domain/api/user-export'
import { privateAnswer } from '@/server/http/answer'
import { exportUser } from '@/server/user-data/export/export-user'
import { serve } from '../../serve'

export const GET = serve(exportUserRoute, async ({ payload, asker }) => {
  const day = new Date().toISOString().slice(0, 10)
  const headers = { 'content-disposition': `attachment; filename="sref-gallery-${day}.json"` }
  return privateAnswer(await exportUser(payload, asker), { headers })
})

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
