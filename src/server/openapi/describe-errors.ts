import type { ZodOpenApiResponseObject } from 'zod-openapi'
import { type ErrorAnswer, type ErrorCode, errorAnswerSchema } from '@/domain/api/errors'
import { type AnswerHeader, headersNamed } from './answer-headers'

type ErrorDescription = { description: string; example: Omit<Problem, 'code'> }
type Problem = ErrorAnswer['errors'][number]

/** A response for each of the codes, named by the code. */
export function describeErrors(codes: Set<ErrorCode>): Record<string, ZodOpenApiResponseObject> {
  return Object.fromEntries([...codes].map((code) => [code, describeError(code)]))
}

function describeError(code: ErrorCode): ZodOpenApiResponseObject {
  const { description, example } = ERRORS[code]
  return {
    description: `\`${code}\`: ${description}`,
    headers: headersNamed(MORE_HEADERS[code] ?? []),
    content: {
      'application/json': {
        schema: errorAnswerSchema,
        example: { errors: [{ code, ...example }] } satisfies ErrorAnswer,
      },
    },
  }
}

const MORE_HEADERS: Partial<Record<ErrorCode, AnswerHeader[]>> = {
  not_signed_in: ['www-authenticate'],
  too_many_requests: ['retry-after'],
  not_ready: ['retry-after'],
}

const ERRORS: Record<ErrorCode, ErrorDescription> = {
  invalid_parameter: {
    description:
      'a parameter is unknown, has a wrong value or is given too often, or the body is not JSON. There is one problem for each parameter at fault.',
    example: { message: 'Give a whole number from 1 to 100.', path: 'limit' },
  },
  not_signed_in: {
    description: 'the request carries nothing that signs it in, or it has run out.',
    example: { message: 'Sign in first.' },
  },
  forbidden: {
    description: 'whoever asks may not do this, or a browser asks from another site.',
    example: { message: 'Only editors may do this.' },
  },
  not_found: {
    description: 'there is nothing at this address for the one who asks.',
    example: { message: 'There is no such style.' },
  },
  method_not_allowed: {
    description: 'the address does not have this method; `Allow` says which it has.',
    example: { message: 'PATCH is not possible here.' },
  },
  conflict: {
    description: 'it contradicts what is there already.',
    example: { message: 'There is a style with this code already.', path: 'code' },
  },
  too_large: {
    description: 'the body is larger than this address takes.',
    example: { message: 'Send at most 100000 bytes.' },
  },
  address_too_long: {
    description: 'the address is longer than any of ours.',
    example: { message: 'The address is longer than 8000 characters.' },
  },
  unsupported_type: {
    description: 'the body is sent under another content type than this address takes.',
    example: { message: 'Send application/json.' },
  },
  invalid_data: {
    description: 'fields of the body are missing, unknown or wrong; there is a problem for each.',
    example: { message: 'Give a title.', path: 'title' },
  },
  too_many_requests: {
    description: 'more requests than the limit allows.',
    example: { message: 'Too many requests. Try again in 3 seconds.' },
  },
  internal: {
    description: 'a mistake on our side. Nothing is told but the id of the request.',
    example: {
      message: 'Something went wrong on our side. It is noted under 4c2f9a0e-5b1d-4e6f-8a3c.',
    },
  },
  not_ready: {
    description: 'something that the gallery needs cannot be reached.',
    example: { message: 'The gallery cannot answer right now. Try again in a moment.' },
  },
}
