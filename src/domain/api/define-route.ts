import type { z } from 'zod'
import { ERROR_STATUS, type ErrorCode } from './errors'

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type RouteTag =
  | 'Styles'
  | 'Search'
  | 'Categories and tags'
  | 'Accounts'
  | 'Your data'
  | 'Analytics'
  | 'Operations'

/** Who may ask: everyone, whoever is signed in, whoever curates, who runs the gallery. */
export type AskerKind = 'anyone' | 'signed-in' | 'editor' | 'admin'

type AnswerStatus = 200 | 201 | 202 | 204

/**
 * What one method of one address takes and gives. The handler reads requests by it, tests hold answers
 * against it, and the OpenAPI document is made from it.
 */
export type RouteContract = {
  /** `operationId` in OpenAPI; unique. */
  id: string
  method: HttpMethod
  /** As OpenAPI writes it: `/api/sref/{ref}`. */
  path: `/${string}`
  tag: RouteTag
  /** A short sentence without a full stop. */
  summary: string
  description?: string
  asker: AskerKind
  /** For whoever has signed in with a password, and not by an API key. */
  needsSession?: boolean
  /** The variable parts of the path. */
  parameters?: z.ZodObject
  /** Strict: a parameter that it does not know is refused. Missing, the address takes none. */
  query?: z.ZodObject
  /** JSON. Missing, the method takes no body. */
  body?: z.ZodType
  /** Of the body. Default 100,000. */
  maxBodyBytes?: number
  /** Other content types that hold the same JSON, as `navigator.sendBeacon` sends it. */
  alsoTakes?: string[]
  /** Null: no body. */
  answers: Partial<Record<AnswerStatus, z.ZodType | null>>
  /**
   * Whether shared caches may keep its answers, which then carry an `ETag` and are spared whoever has
   * them already (304). Default: what anyone may read, is; a changing method never.
   */
  isShared?: boolean
  /** Of its answers. Default: JSON. */
  contentType?: string
  /** Those of this route's own; what follows from its parameters and its asker is added by itself. */
  errors?: ErrorCode[]
}

/** Keeps the exact type of a contract, so that its handler is typed by it. */
export function defineRoute<const Contract extends RouteContract>(contract: Contract): Contract {
  return contract
}

/** Every error code that a route may answer with, in the order of their status. */
export function errorCodesOf(contract: RouteContract): ErrorCode[] {
  const { asker, body, parameters, errors = [] } = contract
  const all: (ErrorCode | false)[] = [
    // A parameter that the address does not take is refused everywhere.
    'invalid_parameter',
    asker !== 'anyone' && 'not_signed_in',
    (asker === 'editor' || asker === 'admin' || contract.method !== 'GET') && 'forbidden',
    contract.needsSession === true && 'forbidden',
    parameters !== undefined && 'not_found',
    ...errors,
    body !== undefined && 'too_large',
    body !== undefined && 'unsupported_type',
    body !== undefined && 'invalid_data',
    'too_many_requests',
    'internal',
    'not_ready',
  ]
  const codes = new Set(all.filter((code) => code !== false))
  return [...codes].sort((a, b) => ERROR_STATUS[a] - ERROR_STATUS[b])
}

/** See `RouteContract.isShared`. */
export function isSharedRoute({ asker, isShared, method }: RouteContract): boolean {
  return method === 'GET' && (isShared ?? asker === 'anyone')
}
