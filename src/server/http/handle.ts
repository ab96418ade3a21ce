import type { z } from 'zod'
import { logger } from '../logger'
import type { Answer } from './answer'
import { ApiError } from './api-error'
import { parseQuery } from './parse-query'
import { requestIdOf } from './request-id'
import { toErrorResponse, toResponse } from './to-response'

type PathParameters = Record<string, string>

type Endpoint<Query extends z.ZodType, Path extends PathParameters> = {
  /** Every parameter that the endpoint knows; any other is refused. */
  query: Query
  answer: (asked: Asked<z.output<Query>, Path>) => Promise<Answer>
}

export type Asked<Query, Path extends PathParameters = PathParameters> = {
  query: Query
  /** The variable parts of the path, as Next gives them. */
  path: Path
  headers: Headers
}

type RouteContext<Path> = { params: Promise<Path> }

/**
 * A route handler that reads the query, answers, and turns whatever goes wrong into the one form of
 * errors. What nobody expected becomes a 500 that gives the request id and nothing else; the reason
 * goes to the log under that id.
 */
export function handle<Query extends z.ZodType, Path extends PathParameters = PathParameters>(
  endpoint: Endpoint<Query, Path>,
): (request: Request, context: RouteContext<Path>) => Promise<Response> {
  return async (request, context) => {
    const requestId = requestIdOf(request.headers)
    try {
      const { searchParams } = new URL(request.url)
      const query = parseQuery(endpoint.query, searchParams)
      const path = await context.params
      const answer = await endpoint.answer({ query, path, headers: request.headers })
      return toResponse(answer, { request, requestId })
    } catch (error) {
      return toErrorResponse(toApiError(error, { request, requestId }), { requestId })
    }
  }
}

function toApiError(
  error: unknown,
  { request, requestId }: { request: Request; requestId: string },
) {
  if (error instanceof ApiError) return error
  // Without the query: what people look for is theirs.
  const { pathname } = new URL(request.url)
  logger.error({ event: 'http.failed', requestId, method: request.method, pathname, err: error })
  return new ApiError({
    code: 'internal',
    message: `Something went wrong on our side. It is noted under ${requestId}.`,
  })
}
