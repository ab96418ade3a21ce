import { offlineCache } from '@/domain/offline/kept-caches'
import { BUILD } from './build'
import { keepFilesNamedIn } from './keep-page'

const OFFLINE_PATH = '/offline'

/** Fetches the page that stands in for all that are not kept. Throws when it cannot be had. */
export async function keepOfflinePage(event: ExtendableEvent): Promise<void> {
  const response = await fetch(OFFLINE_PATH, { cache: 'reload', credentials: 'omit' })
  if (!response.ok) throw new Error(`The offline page answers ${response.status}.`)
  const cache = await caches.open(offlineCache(BUILD))
  await cache.put(OFFLINE_PATH, response.clone())
  await keepFilesNamedIn(await response.text(), event)
}

/**
 * The offline page at its own address; from any other it is gone to, and told what was wanted. Shown in
 * the place of another page, it would find itself at an address that it was not made for.
 */
export async function offlinePage(wanted: string): Promise<Response> {
  const { pathname, search, origin } = new URL(wanted)
  if (pathname !== OFFLINE_PATH) {
    const from = new URLSearchParams({ from: pathname + search })
    return Response.redirect(`${origin}${OFFLINE_PATH}?${from}`)
  }
  const cache = await caches.open(offlineCache(BUILD))
  return (await cache.match(OFFLINE_PATH, { ignoreVary: true })) ?? Response.error()
}
