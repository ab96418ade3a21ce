import fc, { type Arbitrary } from 'fast-check'
import type { RouteContract } from '@/domain/api/define-route'
import { arbitraryOf, inputSchemaOf, type JsonSchema } from './arbitrary-of'
import {
  hostileBodies,
  hostileHeaders,
  hostileNames,
  hostileTexts,
  hostileTypes,
  hostileValues,
} from './hostile-values'
import { JSON_HEADERS, querySchemaOf, type SentRequest, toQuery } from './sent-request'

/** Values for the variable parts of a path that lead somewhere, by the name of the part. */
export type KnownParts = Record<string, string[]>

/** Requests that fit the route's contract as far as its schemas can say. */
export function fittingRequests(route: RouteContract, known: KnownParts): Arbitrary<SentRequest> {
  const query = querySchemaOf(route)
  return fc.record({
    params: partsOf(route, known),
    query: arbitraryOf(query).map((values) => toQuery(query, values as Record<string, unknown>)),
    body: route.body
      ? arbitraryOf(inputSchemaOf(route.body)).map((value) => JSON.stringify(value))
      : fc.constant(undefined),
    headers: fc.constant(route.body ? JSON_HEADERS : {}),
  })
}

/** Requests that fit but for one thing, or for much. */
export function brokenRequests(route: RouteContract, known: KnownParts): Arbitrary<SentRequest> {
  const fitting = fittingRequests(route, known)
  const ways = [
    unknownParameter,
    hostileHeader,
    ...(route.query ? [hostileParameter, repeatedParameter] : []),
    ...(route.parameters ? [hostilePart] : []),
    ...(route.body ? [hostileField, hostileField, missingField, hostileBody, hostileType] : []),
  ]
  return fc.oneof(...ways.map((way) => fitting.chain((sent) => way(sent, route))))
}

type Way = (sent: SentRequest, route: RouteContract) => Arbitrary<SentRequest>

const unknownParameter: Way = (sent) =>
  fc
    .tuple(hostileNames, hostileTexts)
    .map((pair) => ({ ...sent, query: [...sent.query, pair as [string, string]] }))

const hostileParameter: Way = (sent, { query }) =>
  fc
    .tuple(fc.constantFrom(...Object.keys(query?.shape ?? {}), 'none'), hostileTexts)
    .map(([name, text]) => ({
      ...sent,
      query: [...sent.query.filter(([other]) => other !== name), [name, text]],
    }))

const repeatedParameter: Way = (sent, { query }) =>
  fc
    .tuple(
      fc.constantFrom(...Object.keys(query?.shape ?? {}), 'none'),
      fc.array(hostileTexts, { minLength: 2, maxLength: 30 }),
    )
    .map(([name, texts]) => ({
      ...sent,
      query: [...sent.query, ...texts.map((text): [string, string] => [name, text])],
    }))

const hostilePart: Way = (sent) =>
  fc
    .tuple(fc.constantFrom(...Object.keys(sent.params)), hostileTexts)
    .map(([name, text]) => ({ ...sent, params: { ...sent.params, [name]: text } }))

const hostileHeader: Way = (sent) =>
  hostileHeaders.map((headers) => ({ ...sent, headers: { ...sent.headers, ...headers } }))

const hostileBody: Way = (sent) => hostileBodies.map((body) => ({ ...sent, body }))

const hostileType: Way = (sent) =>
  hostileTypes.map((type) => ({
    ...sent,
    headers: type === null ? {} : { ...sent.headers, 'content-type': type },
  }))

const hostileField: Way = (sent) =>
  fc.tuple(fc.nat(), hostileValues, fc.option(hostileNames)).map(([place, value, name]) => ({
    ...sent,
    body: replaceField(sent.body, { place, value, name }),
  }))

const missingField: Way = (sent) =>
  fc.nat().map((place) => ({ ...sent, body: replaceField(sent.body, { place }) }))

type Change = { place: number; value?: unknown; name?: string | null }

/** Puts a value at one of the places of a JSON text, under another name where there is one. */
function replaceField(body: string | undefined, { place, value, name }: Change): string {
  const whole: unknown = JSON.parse(body ?? '{}')
  const places: [Record<string, unknown>, string][] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key])
      visit((node as Record<string, unknown>)[key])
    }
  }
  visit(whole)
  const [holder, key] = places[place % (places.length + 1)] ?? []
  if (!holder || key === undefined) return JSON.stringify(value ?? null)
  delete holder[key]
  // Defined, not assigned: the name may be `__proto__`.
  if (value !== undefined) {
    Object.defineProperty(holder, name ?? key, { value, enumerable: true, configurable: true })
  }
  return JSON.stringify(whole)
}

function partsOf(
  { parameters }: RouteContract,
  known: KnownParts,
): Arbitrary<Record<string, string>> {
  const shape: Record<string, JsonSchema> = parameters
    ? (inputSchemaOf(parameters).properties ?? {})
    : {}
  const parts = Object.entries(shape).map(([name, schema]) => {
    const anyText = arbitraryOf({ ...schema, minLength: 1 }).map(String)
    const real = known[name]
    return [
      name,
      real ? fc.oneof({ arbitrary: fc.constantFrom(...real), weight: 3 }, anyText) : anyText,
    ]
  })
  return fc.record(Object.fromEntries(parts))
}
