import type { ErrorAnswer } from '@/domain/api/errors'

type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

export type RouteAnswer<Body> = { status: number; headers: Headers; body: Body; text: string }

type Options<Params> = { headers?: Record<string, string> | undefined; params: Params }

/** Calls a route handler as Next would: with a request and the variable parts of its path. */
export async function callRoute<Body = ErrorAnswer, Params = Record<string, string>>(
  handler: Handler<Params>,
  path: string,
  { headers = {}, params }: Options<Params>,
): Promise<RouteAnswer<Body>> {
  const request = new Request(new URL(path, 'http://localhost:3000'), { headers })
  const response = await handler(request, { params: Promise.resolve(params) })
  const text = await response.text()
  const body = (text === '' ? null : JSON.parse(text)) as Body
  return { status: response.status, headers: response.headers, body, text }
}
