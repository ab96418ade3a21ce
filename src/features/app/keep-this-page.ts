import type { WorkerMessage } from '@/domain/offline/worker-message'

/** The files that the service worker has not seen being loaded: it was not there yet. */
let unseen: () => string[] = () => []

/** Says that the page was loaded without the service worker. */
export function noteLoadedWithoutWorker(): void {
  unseen = () => performance.getEntriesByType('resource').map(({ name }) => name)
}

/**
 * Asks the service worker, if there is one, to keep this page for when there is no connection.
 *
 * @param address from `/` on.
 */
export function keepThisPage(address: string): void {
  const worker = navigator.serviceWorker?.controller
  if (!worker || savesData()) return
  const message: WorkerMessage = { type: 'keep-page', address, loaded: unseen() }
  unseen = () => []
  worker.postMessage(message)
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
