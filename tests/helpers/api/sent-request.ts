import type { RouteContract } from '@/domain/api/define-route'
import { inputSchemaOf, type JsonSchema } from './arbitrary-of'

/** A request as a test describes it, before it becomes one. */
export type SentRequest = {
  /** The variable parts of the path, as they are meant. */
  params: Record<string, string>
  /** Names and values, in order; a name may stand more than once. */
  query: [string, string][]
  /** Undefined: none. */
  body: string | undefined
  headers: Record<string, string>
}

export const NOTHING: SentRequest = { params: {}, query: [], body: undefined, headers: {} }

export const JSON_HEADERS = { 'content-type': 'application/json' }

/** The whole request of a route. Its address is where Next would find it. */
export function toRequest(
  route: RouteContract,
  sent: SentRequest,
  more: Record<string, string> = {},
) {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((sent.params[name] ?? '').toWellFormed()),
  )
  const url = new URL(path, 'http://localhost:3000')
  const wellFormed = sent.query.map((pair) => pair.map((text) => text.toWellFormed()))
  url.search = new URLSearchParams(wellFormed).toString()
  return new Request(url, {
    method: route.method,
    headers: { ...more, ...asHeaders(sent.headers) },
    ...(sent.body !== undefined && { body: sent.body }),
  })
}

/** Writes the values of a query as its schema says that lists are written. */
export function toQuery(schema: JsonSchema, values: Record<string, unknown>): [string, string][] {
  return Object.entries(values).flatMap(([name, value]): [string, string][] => {
    if (!Array.isArray(value)) return value === null ? [] : [[name, String(value)]]
    if (schema.properties?.[name]?.explode === false) return [[name, value.join(',')]]
    return value.map((one) => [name, String(one)])
  })
}

export function querySchemaOf({ query }: RouteContract): JsonSchema {
  return query ? inputSchemaOf(query) : { type: 'object', properties: {} }
}

/** A request again and again, each time with a text at another of its places. */
export function withTextEverywhere(
  sent: Partial<SentRequest>,
  text: string,
): Partial<SentRequest>[] {
  const { params = {}, query = [], body } = sent
  const fields: object = body?.startsWith('{') ? JSON.parse(body) : {}
  return [
    ...Object.keys(params).map((name) => ({ ...sent, params: { ...params, [name]: text } })),
    ...query.map((pair, place) => ({
      ...sent,
      query: query.with(place, [pair[0], text]),
    })),
    ...Object.keys(fields).map((name) => ({
      ...sent,
      body: JSON.stringify({ ...fields, [name]: text }),
    })),
  ]
}

/** Headers are bytes: what is beyond Latin-1 cannot be sent at all. */
function asHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace(/[^\x20-\xff]/g, '')]),
  )
}
