import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020'
import { z } from 'zod'
import { errorCodesOf, isSharedRoute, type RouteContract } from '@/domain/api/define-route'
import { ERROR_STATUS, errorAnswerSchema } from '@/domain/api/errors'

export type Answered = { status: number; headers: Headers; text: string }

/**
 * What an answer does that its contract does not allow, in words; empty where it keeps it. An answer
 * of a status that is promised is held against its schema, with no field beside those it names.
 */
export function findBreaches(route: RouteContract, answered: Answered): string[] {
  const { status, headers } = answered
  const breaches: string[] = []
  if (!headers.get('x-request-id')) breaches.push('It has no request id.')
  if (status in route.answers) breaches.push(...ofAnswer(route, answered))
  else if (status === 304 && isSharedRoute(route)) breaches.push(...ofCaching(route, answered))
  else breaches.push(...ofError(route, answered))
  return breaches
}

function ofAnswer(route: RouteContract, answered: Answered): string[] {
  const { status, text } = answered
  const breaches = ofCaching(route, answered)
  const schema = route.answers[status as 200]
  if (!schema) return text === '' ? breaches : [...breaches, `It has a body: ${text.slice(0, 200)}`]
  const body = route.contentType ? text : JSON.parse(text)
  const asZod = schema.safeParse(body)
  if (!asZod.success) breaches.push(`It does not fit: ${z.prettifyError(asZod.error)}`)
  const isClosed = validatorOf(schema)
  if (!isClosed(body)) breaches.push(`It does not fit: ${JSON.stringify(isClosed.errors)}`)
  return breaches
}

function ofCaching(route: RouteContract, { headers }: Answered): string[] {
  const control = headers.get('cache-control') ?? ''
  const isPersonal = control === 'private, no-store'
  if (isPersonal) return []
  if (!isSharedRoute(route)) return [`Others may keep it: “${control}”.`]
  const breaches = []
  if (!/^public, .*s-maxage=\d+/.test(control)) breaches.push(`Nobody may keep it: “${control}”.`)
  if (!headers.get('etag')) breaches.push('It has no ETag.')
  if (!headers.get('surrogate-key')) breaches.push('It has no surrogate key.')
  if (headers.has('set-cookie')) breaches.push('It is public and sets a cookie.')
  return breaches
}

/** What no answer should tell: where code stands, and what the database was asked. */
const INTERNAL = /\.[cm]?[jt]sx?:\d+|node_modules|\bselect\b.+\bfrom\b|\binsert into\b|\$\d+::/i

function ofError(route: RouteContract, { status, headers, text }: Answered): string[] {
  const parsed = errorAnswerSchema.safeParse(parse(text))
  if (!parsed.success)
    return [`It answers ${status} without the form of errors: ${text.slice(0, 300)}`]
  const breaches: string[] = []
  const allowed = errorCodesOf(route)
  const { errors } = parsed.data
  for (const { code, message } of errors) {
    if (!allowed.includes(code)) breaches.push(`It does not promise ${code}: ${message}`)
    if (!/[.!?]$/.test(message)) breaches.push(`“${message}” is no sentence.`)
    if (INTERNAL.test(message)) breaches.push(`“${message}” tells internals.`)
  }
  const [first] = errors
  if (first && ERROR_STATUS[first.code] !== status) breaches.push(`${first.code} is not ${status}.`)
  if (headers.get('cache-control') !== 'private, no-store') breaches.push('The error may be kept.')
  if (status === 401 && !headers.get('www-authenticate'))
    breaches.push('It does not say how to sign in.')
  if ([429, 503].includes(status) && !headers.get('retry-after'))
    breaches.push('It has no Retry-After.')
  if (status === 500) breaches.push('It failed.')
  return breaches
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const ajv = new Ajv2020({ strict: false, validateFormats: false })
const validators = new Map<z.ZodType, ValidateFunction>()

/** Zod takes fields that a schema does not name; the JSON Schema of what is answered is closed. */
function validatorOf(schema: z.ZodType): ValidateFunction {
  const known = validators.get(schema)
  if (known) return known
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })
  const validate = ajv.compile(json)
  validators.set(schema, validate)
  return validate
}
