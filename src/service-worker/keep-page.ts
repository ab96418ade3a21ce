import { PAGES_CACHE } from '@/domain/offline/kept-caches'
import { pageKind } from '@/domain/offline/page-kind'
import type { WorkerMessage } from '@/domain/offline/worker-message'
import { routeFile } from './route-request'
import { assets, pages, pictures } from './strategies'
import { worker } from './worker'

/** A page that was kept this lately need not be fetched again. */
const RECENT_MS = 300_000

type Wish = Extract<WorkerMessage, { type: 'keep-page' }>

/**
 * Keeps a page that the visitor has reached without the browser loading it as a page, with what it
 * needs. Pictures and scripts that were loaded before the worker was there come from the browser's own
 * cache.
 */
export async function keepPage({ address, loaded }: Wish, event: ExtendableEvent): Promise<void> {
  const url = new URL(address, worker.location.origin)
  url.hash = ''
  if (url.origin !== worker.location.origin || pageKind(url.pathname) !== 'kept') return
  if (!(await isRecent(url))) {
    // Credentials would not change what a public page says.
    const request = new Request(url, { credentials: 'omit', headers: { accept: 'text/html' } })
    const [response, isKept] = pages.handleAll({ event, request })
    await keepFilesNamedIn(await (await response).clone().text(), event)
    await isKept
  }
  await keepFiles(loaded, event)
}

const ASSET = /\/_next\/static\/[\w./~-]+/g

/** Keeps the scripts, styles and fonts that a page names. */
export async function keepFilesNamedIn(html: string, event: ExtendableEvent): Promise<void> {
  await keepFiles(html.match(ASSET) ?? [], event)
}

async function keepFiles(addresses: readonly string[], event: ExtendableEvent): Promise<void> {
  const kept = [...new Set(addresses)].map(async (address) => {
    const url = new URL(address, worker.location.origin)
    const route = url.origin === worker.location.origin ? routeFile(url.pathname) : null
    if (!route) return
    const strategy = route === 'asset' ? assets : pictures
    await Promise.all(strategy.handleAll({ event, request: new Request(url) }))
  })
  // One that cannot be had is no reason to lose the others.
  await Promise.allSettled(kept)
}

async function isRecent(url: URL): Promise<boolean> {
  const cache = await caches.open(PAGES_CACHE)
  const kept = await cache.match(url, { ignoreVary: true })
  const date = Date.parse(kept?.headers.get('date') ?? '')
  return Date.now() - date < RECENT_MS
}
