import { getEnv } from '@/server/env'
import { ApiError } from '@/server/http/api-error'
import { requestIdOf } from '@/server/http/request-id'
import { toErrorResponse } from '@/server/http/to-response'
import { isMetricsReader } from '@/server/metrics/is-metrics-reader'
import { renderMetrics } from '@/server/metrics/render-metrics'
import { getGallery } from '../../get-gallery'

/** For Prometheus: `Authorization: Bearer METRICS_TOKEN`. Without that setting there is nothing here. */
export async function GET({ headers }: Request): Promise<Response> {
  const refusal = refuse(headers)
  if (refusal) return toErrorResponse(refusal, { requestId: requestIdOf(headers) })
  const { text, contentType } = await renderMetrics(await getGallery())
  return new Response(text, {
    headers: { 'cache-control': 'private, no-store', 'content-type': contentType },
  })
}

function refuse(headers: Headers): ApiError | null {
  const { METRICS_TOKEN } = getEnv()
  if (!METRICS_TOKEN) {
    return new ApiError({ code: 'not_found', message: 'There is no such address.' })
  }
  if (isMetricsReader(headers.get('authorization'), METRICS_TOKEN)) return null
  return new ApiError(
    { code: 'not_signed_in', message: 'Send the metrics token as a bearer token.' },
    { headers: { 'www-authenticate': 'Bearer' } },
  )
}

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/server/http/refuse'
