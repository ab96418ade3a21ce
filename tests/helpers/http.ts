import type { Payload } from 'payload'

export type Answer<Body = Record<string, unknown>> = {
  status: number
  headers: Headers
  body: Body
}

export type Call = {
  method?: string
  /** From the root, such as `/api/cms/srefs?limit=1`. */
  path: string
  /** Sent as JSON, or as multipart where it is a form. */
  body?: unknown
  /** Sent as `Authorization: JWT …`. */
  token?: string
  headers?: Record<string, string>
}

/** Calls Payload's REST and GraphQL handlers without a server in between, as its route handlers do. */
export async function call<Body = Record<string, unknown>>(
  payload: Payload,
  { method = 'GET', path, body, token, headers = {} }: Call,
): Promise<Answer<Body>> {
  const response = await handle(payload, {
    method,
    path,
    body,
    headers: { ...(token ? { authorization: `JWT ${token}` } : {}), ...headers },
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson(response) ? JSON.parse(text) : { text }) as Body,
  }
}

async function handle(payload: Payload, { method, path, body, headers }: Call) {
  const request = new Request(`http://localhost:3000${path}`, {
    method: method ?? 'GET',
    headers: {
      ...(body === undefined || body instanceof FormData
        ? {}
        : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  })
  if (path.startsWith('/api/cms/graphql')) {
    const { POST } = await import('@/app/(payload)/api/cms/graphql/route')
    return POST(request)
  }
  const { handleEndpoints } = await import('payload')
  return handleEndpoints({ config: Promise.resolve(payload.config), request })
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') ?? false
}
