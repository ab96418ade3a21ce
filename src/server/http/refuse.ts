import { ROUTES } from '@/domain/api/catalogue'
import { ApiError } from './api-error'
import { requestIdOf } from './request-id'
import { toErrorResponse } from './to-response'

/** Answers methods that an address does not have, and says which it has. */
export async function refuseMethod(request: Request): Promise<Response> {
  const message = `${request.method} is not possible here.`
  const headers = { allow: methodsOf(new URL(request.url).pathname).join(', ') }
  return refuse(request, new ApiError({ code: 'method_not_allowed', message }, { headers }))
}

/** Answers at addresses of the API that lead nowhere. */
export async function refuseAddress(request: Request): Promise<Response> {
  return refuse(request, new ApiError({ code: 'not_found', message: 'There is no such address.' }))
}

function methodsOf(pathname: string): string[] {
  const found = ROUTES.filter(({ path }) => patternOf(path).test(pathname))
  const methods = found.map(({ method }) => method as string)
  return methods.includes('GET')
    ? ['GET', 'HEAD', ...methods.filter((one) => one !== 'GET')]
    : methods
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
}

function refuse(request: Request, error: ApiError): Response {
  return toErrorResponse(error, { requestId: requestIdOf(request.headers) })
}
