import type { z } from 'zod'
import type { RouteContract } from '@/domain/api/define-route'
import type { ApiProblem } from '@/domain/api/errors'
import { explainIssue } from '@/domain/api/explain-issue'
import { ApiError } from './api-error'

const MAX_BODY_BYTES = 100_000
const JSON_TYPE = 'application/json'

/**
 * Reads the body of a request by its contract; undefined where the contract has none.
 *
 * @throws ApiError `unsupported_type`, `too_large`, `invalid_parameter` for what is no JSON, and
 * `invalid_data` with one problem for each field at fault.
 */
export async function readBody(
  { body: schema, maxBodyBytes = MAX_BODY_BYTES, alsoTakes = [] }: RouteContract,
  request: Request,
): Promise<unknown> {
  if (!schema) return undefined
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (!type || ![JSON_TYPE, ...alsoTakes].includes(type)) {
    throw new ApiError({ code: 'unsupported_type', message: `Send ${JSON_TYPE}.` })
  }
  const value = parseJson(await readText(request, maxBodyBytes))
  const result = await schema.safeParseAsync(value, { error: explainIssue })
  if (result.success) return result.data
  const [first, ...others] = result.error.issues.map(toProblem)
  throw new ApiError(first ? [first, ...others] : { code: 'invalid_data', message: 'Invalid.' })
}

/** @throws ApiError `too_large` */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  const tooLarge = new ApiError({ code: 'too_large', message: `Send at most ${maxBytes} bytes.` })
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  // Read in pieces: the length that was announced need not be true.
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError({ code: 'invalid_parameter', message: 'The body is not valid JSON.' })
  }
}

function toProblem(issue: z.core.$ZodIssue): ApiProblem {
  const names = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...issue.path, ...names].map(String).join('.').slice(0, 200)
  const message = issue.code === 'unrecognized_keys' ? 'There is no such field.' : issue.message
  return { code: 'invalid_data', message, ...(path && { path }) }
}
