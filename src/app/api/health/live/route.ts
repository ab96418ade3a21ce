import { liveRoute } from '@/domain/api/health'
import { serveHealth } from '@/server/health/serve-health'

export const GET = serveHealth(liveRoute, async () => ({ body: { status: 'ok' }, problems: [] }))

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
