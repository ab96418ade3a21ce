import type { Payload, TypedUser } from 'payload'
import type { z } from 'zod'
import type { RouteContract } from '@/domain/api/define-route'
import { inRequest } from '../request-context'
import type { Answer } from './answer'
import { assertKept } from './assert-kept'
import { readAsker } from './read-asker'
import { readBody } from './read-body'
import { readParameters } from './read-parameters'
import { refuseForeignOrigin } from './refuse-foreign-origin'
import { requestIdOf } from './request-id'
import { requireAsker } from './require-asker'
import { toApiError } from './to-api-error'
import { toErrorResponse, toResponse } from './to-response'

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** What a handler is given: the parts of the request as its contract reads them. */
export type Asked<Contract extends RouteContract> = {
  payload: Payload
  /** The variable parts of the path. */
  path: Output<Contract['parameters']>
  query: Output<Contract['query']>
  body: Output<Contract['body']>
  headers: Headers
  /** Who asks; a visitor cannot be where the contract asks for someone who is signed in. */
  asker: Contract['asker'] extends 'anyone' ? null : TypedUser
  /** Who asks, or null for a visitor. For routes of everyone, which mostly need not know. */
  readAsker: () => Promise<TypedUser | null>
}

type Settings = {
  getPayload: () => Promise<Payload>
  /** Where pages that may change something come from. */
  siteUrl: string
  /** Whether an answer that its contract does not know is an error, as while developing and testing. */
  checksAnswers: boolean
}

type RouteContext = { params: Promise<Record<string, string>> }

export type RouteHandler = ((request: Request, context: RouteContext) => Promise<Response>) & {
  /** What it was made of. */
  readonly contract: RouteContract
}

/**
 * Makes the handler of one method of one address out of its contract and what it answers. Parameters,
 * body, origin and asker are checked before `answer` is called; whatever goes wrong becomes the one
 * form of errors. What nobody expected becomes a 500 that gives the request id and nothing else; the
 * reason goes to the log under that id.
 */
export function createRouteServer({ getPayload, siteUrl, checksAnswers }: Settings) {
  return <const Contract extends RouteContract>(
    contract: Contract,
    answer: (asked: Asked<Contract>) => Promise<Answer>,
  ): RouteHandler => {
    async function respond(request: Request, context: RouteContext, requestId: string) {
      refuseForeignOrigin(request, siteUrl)
      const { path, query } = await readParameters(contract, { request, context })
      const payload = await getPayload()
      const { headers } = request
      const asker = await requireAsker({ payload, headers, contract })
      const body = await readBody(contract, request)
      const asked = {
        ...{ payload, path, query, body, headers, asker },
        readAsker: () => readAsker({ payload, headers }),
      } as unknown as Asked<Contract>
      const given = await answer(asked)
      if (checksAnswers) assertKept(contract, given)
      return toResponse(given, { request, requestId })
    }

    const handle = (request: Request, context: RouteContext) => {
      const requestId = requestIdOf(request.headers)
      return inRequest({ requestId }, async () => {
        try {
          return await respond(request, context, requestId)
        } catch (error) {
          return toErrorResponse(toApiError(error, { request, requestId }), { requestId })
        }
      })
    }
    return Object.assign(handle, { contract })
  }
}
