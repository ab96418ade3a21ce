import type { ErrorAnswer } from '@/domain/api/errors'

type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

export type RouteAnswer<Body> = { status: number; headers: Headers; body: Body; text: string }

type Options<Params> = {
  /** Default: GET, or POST where there is something to send. */
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | undefined
  headers?: Record<string, string> | undefined
  params?: Params | undefined
  /** Sent as JSON. */
  json?: unknown
  /** Sent as it is; its content type goes into `headers`. */
  body?: BodyInit | undefined
}

/**
 * Calls a route handler as Next would: with a request and the variable parts of its path. The body
 * of the answer is null where there is none, and undefined JSON is never sent.
 */
export async function callRoute<Body = ErrorAnswer, Params = Record<string, string>>(
  handler: Handler<Params>,
  path: string,
  { params = {} as Params, ...options }: Options<Params> = {},
): Promise<RouteAnswer<Body>> {
  const request = new Request(new URL(path, 'http://localhost:3000'), toInit(options))
  const response = await handler(request, { params: Promise.resolve(params) })
  const text = await response.text()
  const body = (text === '' ? null : JSON.parse(text)) as Body
  return { status: response.status, headers: response.headers, body, text }
}

function toInit({ method, headers = {}, json, body }: Options<never>): RequestInit {
  const sent = json === undefined ? body : JSON.stringify(json)
  if (sent === undefined) return { method: method ?? 'GET', headers }
  const type: Record<string, string> =
    json === undefined ? {} : { 'content-type': 'application/json' }
  return { method: method ?? 'POST', headers: { ...type, ...headers }, body: sent }
}
