import type { RouteContract } from '@/domain/api/define-route'
import type { ApiProblem } from '@/domain/api/errors'
import { readParameters } from '../http/read-parameters'
import { requestIdOf } from '../http/request-id'
import { toApiError } from '../http/to-api-error'
import { toErrorResponse } from '../http/to-response'
import { inRequest } from '../request-context'

type HealthAnswer = {
  body: object
  /** Why requests cannot be answered; empty while they can. */
  problems: ApiProblem[]
}

/**
 * Makes a handler that, unlike those of other routes, does not open Payload, which would wait for a
 * database that is away. A 503 carries the same fields as a 200, beside its errors.
 */
export function serveHealth(contract: RouteContract, read: () => Promise<HealthAnswer>) {
  const handle = async (request: Request): Promise<Response> => {
    const requestId = requestIdOf(request.headers)
    const headers = { 'x-request-id': requestId, 'cache-control': 'private, no-store' }
    return inRequest({ requestId }, async () => {
      try {
        await readParameters(contract, { request, context: { params: Promise.resolve({}) } })
        const { body, problems } = await read()
        if (problems.length === 0) return Response.json(body, { headers })
        return Response.json({ errors: problems, ...body }, { status: 503, headers })
      } catch (error) {
        return toErrorResponse(toApiError(error, { request, requestId }), { requestId })
      }
    })
  }
  return Object.assign(handle, { contract })
}
