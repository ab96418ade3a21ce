/**
 * Says that nobody keeps an answer of Payload's, unless it says itself how it may be kept, as pictures
 * do. Payload says nothing about it, and most answers depend on who asks.
 */
export function keepPrivate<Rest extends unknown[]>(
  handle: (request: Request, ...rest: Rest) => Promise<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    const response = await handle(request, ...rest)
    if (response.headers.has('cache-control')) return response
    const headers = new Headers(response.headers)
    headers.set('cache-control', 'private, no-store')
    return new Response(response.body, {
      status: response.status,
      statusText: response.statusText,
      headers,
    })
  }
}
