import type { APIError, ValidationError } from 'payload'
import { type ApiProblem, ERROR_STATUS, type ErrorCode } from '@/domain/api/errors'
import { logger } from '../logger'
import { isPayloadError, isValidationError } from '../payload-errors'
import { isUnreachable } from '../search/unreachable-database-error'
import { ApiError } from './api-error'
import { internalError } from './internal-error'

type Context = { request: Pick<Request, 'method' | 'url'>; requestId: string }

const RETRY_AFTER_SECONDS = '2'

/** The error that is answered for anything that was thrown. What nobody expected is logged. */
export function toApiError(error: unknown, { request, requestId }: Context): ApiError {
  if (error instanceof ApiError) return error
  if (isValidationError(error)) return fromValidation(error)
  if (isPayloadError(error) && error.status < 500 && error.isPublic) return fromPayload(error)
  // Without the query: what people look for is theirs.
  const { pathname } = new URL(request.url)
  const line = { requestId, method: request.method, pathname, err: error }
  if (isUnreachable(error)) {
    logger.error({ event: 'http.not_ready', ...line })
    const message = 'The gallery cannot answer right now. Try again in a moment.'
    return new ApiError({ code: 'not_ready', message }, RETRY)
  }
  logger.error({ event: 'http.failed', ...line })
  return internalError(requestId)
}

const RETRY = { headers: { 'retry-after': RETRY_AFTER_SECONDS } }

/** Payload says 400 to fields at fault; here that is the code for unprocessable data. */
function fromValidation({ data }: ValidationError): ApiError {
  const [first, ...others] = data.errors.map(
    ({ message, path }): ApiProblem => ({ code: 'invalid_data', message, path }),
  )
  return new ApiError(first ? [first, ...others] : { code: 'invalid_data', message: 'Invalid.' })
}

function fromPayload({ message, status }: APIError): ApiError {
  return new ApiError({ code: CODE_OF_STATUS.get(status) ?? 'invalid_data', message })
}

const CODE_OF_STATUS = new Map(
  (Object.entries(ERROR_STATUS) as [ErrorCode, number][]).map(([code, status]) => [status, code]),
)
