import { metricsRoute } from '@/domain/api/metrics'
import { getEnv } from '@/server/env'
import { ApiError } from '@/server/http/api-error'
import { REQUEST_ID_HEADER, requestIdOf } from '@/server/http/request-id'
import { toErrorResponse } from '@/server/http/to-response'
import { isMetricsReader } from '@/server/metrics/is-metrics-reader'
import { renderMetrics } from '@/server/metrics/render-metrics'
import { getGallery } from '../../get-gallery'

/** By hand, since it answers no JSON and its reader is no user. */
export const GET = Object.assign(answerMetrics, { contract: metricsRoute })

async function answerMetrics({ headers }: Request): Promise<Response> {
  const refusal = refuse(headers)
  if (refusal) return toErrorResponse(refusal, { requestId: requestIdOf(headers) })
  const { text, contentType } = await renderMetrics(await getGallery())
  return new Response(text, {
    headers: {
      'cache-control': 'private, no-store',
      'content-type': contentType,
      [REQUEST_ID_HEADER]: requestIdOf(headers),
    },
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
