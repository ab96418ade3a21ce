import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Listening, listen } from '../listen'
import type { Handler, RouteFile } from './load-routes'

/** Serves the handlers of our API over HTTP, as Next would find them by their addresses. */
export function serveRoutes(files: RouteFile[]): Promise<Listening> {
  const places = files.map((file) => ({ file, pattern: patternOf(file.address) }))

  async function answer(request: Request, pathname: string): Promise<Response> {
    for (const { file, pattern } of places) {
      const match = pattern.exec(pathname)
      const handler: Handler | undefined = file.handlers[request.method]
      if (!match || !handler) continue
      const params = Object.entries(match.groups ?? {}).map(([name, text]) => [
        name,
        decodeURIComponent(text ?? ''),
      ])
      return handler(request, { params: Promise.resolve(Object.fromEntries(params)) })
    }
    return new Response(null, { status: 404 })
  }

  return listen(async (incoming, outgoing) => {
    const request = await toRequest(incoming)
    await send(await answer(request, new URL(request.url).pathname), outgoing)
  })
}

function patternOf(address: string): RegExp {
  return new RegExp(`^${address.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  return new Request(new URL(url, `http://${headers.host}`), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    ),
    ...(body.length > 0 && { body }),
  })
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}
