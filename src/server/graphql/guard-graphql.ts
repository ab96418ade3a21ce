import { type DocumentNode, GraphQLError, Kind, parse, visit } from 'graphql'
import type { Payload } from 'payload'
import { isEditor, viewerOf } from '@/access/roles'
import { ApiError } from '../http/api-error'
import { readAsker } from '../http/read-asker'
import { readText } from '../http/read-body'
import { requestIdOf } from '../http/request-id'
import { toApiError } from '../http/to-api-error'
import { toErrorResponse } from '../http/to-response'

const MAX_BODY_BYTES = 100_000
const MAX_TOKENS = 2_000

/** Fragments that spread one another grow by powers where a rule counts what they stand for. */
const MAX_SPREADS = 20

const SCHEMA_FIELDS = ['__schema', '__type']

type Handler = (request: Request) => Promise<Response>

type Input = {
  getPayload: () => Promise<Payload>
  /** Payload's own handler. */
  handle: Handler
}

/**
 * Stands before Payload's GraphQL: it is for whoever is signed in, which keys are too, because a
 * question costs more than any of the public API and none of its answers can be cached. Only editors
 * may ask for the schema. What is too large is refused before it is looked at closely.
 */
export function guardGraphql({ getPayload, handle }: Input): Handler {
  return async (request) => {
    const requestId = requestIdOf(request.headers)
    try {
      const { headers, method, signal, url } = request
      const payload = await getPayload()
      const asker = await readAsker({ payload, headers })
      if (!asker) throw new ApiError(NOT_SIGNED_IN, { headers: { 'www-authenticate': 'JWT' } })
      requireJson(headers)
      const body = await readText(request, MAX_BODY_BYTES)
      inspect(body, { maySeeSchema: isEditor(viewerOf({ req: { user: asker } })) })
      return await handle(new Request(url, { method, headers, signal, body }))
    } catch (error) {
      return toErrorResponse(toApiError(error, { request, requestId }), { requestId })
    }
  }
}

const NOT_SIGNED_IN = {
  code: 'not_signed_in',
  message: 'GraphQL is for automation: sign in, or send an API key. Visitors have /api.',
} as const

const NO_SCHEMA = { code: 'forbidden', message: 'Only editors may ask for the schema.' } as const

/** @throws ApiError `invalid_parameter` for what is no query, or too large a one; `forbidden`. */
function inspect(body: string, { maySeeSchema }: { maySeeSchema: boolean }): void {
  const document = parseQuery(readQuery(body))
  let spreads = 0
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) spreads += 1
      const isSchema = node.kind === Kind.FIELD && SCHEMA_FIELDS.includes(node.name.value)
      if (isSchema && !maySeeSchema) throw new ApiError(NO_SCHEMA)
    },
  })
  if (spreads > MAX_SPREADS) throw refuse(`A query may use ${MAX_SPREADS} fragments at most.`)
}

function readQuery(body: string): string {
  const value = parseJson(body)
  const query = typeof value === 'object' && value !== null && 'query' in value && value.query
  if (typeof query === 'string') return query
  throw refuse('Send a JSON object with the text of a query in “query”.')
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw refuse('The body is not valid JSON.')
  }
}

function parseQuery(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MAX_TOKENS })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    throw refuse(error.message)
  }
}

function requireJson(headers: Headers): void {
  if (/^application\/json\b/i.test(headers.get('content-type') ?? '')) return
  throw new ApiError({ code: 'unsupported_type', message: 'Send application/json.' })
}

function refuse(message: string): ApiError {
  return new ApiError({ code: 'invalid_parameter', message })
}
