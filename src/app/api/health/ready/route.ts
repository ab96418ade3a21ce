import { readyRoute } from '@/domain/api/health'
import { getReadiness } from '@/server/health/get-readiness'
import { problemsOf } from '@/server/health/read-readiness'
import { serveHealth } from '@/server/health/serve-health'

export const GET = serveHealth(readyRoute, async () => {
  const body = await getReadiness()
  return { body, problems: problemsOf(body) }
})

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
