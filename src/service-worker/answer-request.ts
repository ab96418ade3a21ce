import { offlinePage } from './offline-page'
import { type Route, routeRequest } from './route-request'
import { answers, assets, pages, pictures, transitions } from './strategies'
import { worker } from './worker'

const STRATEGIES = {
  page: pages,
  transition: transitions,
  asset: assets,
  picture: pictures,
  answer: answers,
}

/** Answers what the worker has to do with, from the network or from what is kept. */
export function answerRequest(event: FetchEvent): void {
  const route = routeRequest(event.request, worker.location.origin)
  if (route) event.respondWith(answerAs(route, event))
}

async function answerAs(route: Route, event: FetchEvent): Promise<Response> {
  const { request } = event
  try {
    if (route === 'passing-page') return await fetch(request)
    return await STRATEGIES[route].handle({ event, request })
  } catch (error) {
    if (route === 'page' || route === 'passing-page') return offlinePage(request.url)
    if (route === 'transition') return asWholePage()
    throw error
  }
}

/** Anything but its own format makes Next load the whole page, which may be kept where this is not. */
function asWholePage(): Response {
  return new Response('', { headers: { 'content-type': 'text/html' } })
}
