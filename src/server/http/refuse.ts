import { ApiError } from './api-error'
import { requestIdOf } from './request-id'
import { toErrorResponse } from './to-response'

/** Answers methods that a read-only address does not have. */
export async function refuseMethod(request: Request): Promise<Response> {
  const message = `${request.method} is not possible here.`
  return refuse(request, new ApiError({ code: 'method_not_allowed', message }, ALLOW_READING))
}

/** Answers at addresses of the API that lead nowhere. */
export async function refuseAddress(request: Request): Promise<Response> {
  return refuse(request, new ApiError({ code: 'not_found', message: 'There is no such address.' }))
}

const ALLOW_READING = { headers: { allow: 'GET, HEAD' } }

function refuse(request: Request, error: ApiError): Response {
  return toErrorResponse(error, { requestId: requestIdOf(request.headers) })
}
