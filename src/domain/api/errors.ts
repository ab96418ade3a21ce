import { z } from 'zod'

/** What can go wrong with a request, and the status that says so. There is no other list. */
export const ERROR_STATUS = {
  invalid_parameter: 400,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  too_large: 413,
  address_too_long: 414,
  unsupported_type: 415,
  invalid_data: 422,
  too_many_requests: 429,
  internal: 500,
  not_ready: 503,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS

const ERROR_CODES = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]

export const apiProblemSchema = z
  .object({
    code: z.enum(ERROR_CODES).describe('What a program goes by.'),
    message: z.string().describe('A full sentence for a person.'),
    path: z.string().optional().describe('The parameter or field at fault, where there is one.'),
  })
  .meta({ id: 'Problem' })

/** A superset of Payload's own form of errors. */
export const errorAnswerSchema = z
  .object({ errors: z.array(apiProblemSchema).min(1) })
  .meta({ id: 'Errors', description: 'What went wrong; the first problem decides the status.' })

export type ApiProblem = z.output<typeof apiProblemSchema>
export type ErrorAnswer = z.output<typeof errorAnswerSchema>
