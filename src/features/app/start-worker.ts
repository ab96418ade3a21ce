import type { WorkerMessage } from '@/domain/offline/worker-message'
import { keepThisPage, noteLoadedWithoutWorker } from './keep-this-page'

const WORKER = '/sw.js'

/** A page that stays open asks for a new version this often, when it is come back to. */
const CHECK_EVERY_MS = 3_600_000

type Ways = {
  /** Called when a new version waits; `takeOver` starts it and loads the page anew. */
  onUpdate: (takeOver: () => void) => void
}

/** Registers the service worker. Where there can be none, the site works as it always did. */
export async function startWorker({ onUpdate }: Ways): Promise<void> {
  const { serviceWorker } = navigator
  if (!serviceWorker) return
  if (!serviceWorker.controller) keepWhenControlled(serviceWorker)
  const registration = await serviceWorker
    .register(WORKER, { updateViaCache: 'none' })
    // Private windows and settings forbid it.
    .catch(() => null)
  if (!registration) return
  watchForUpdates(registration, onUpdate)
  checkNowAndThen(registration)
}

/** The first worker of all takes this page as it is, with what it has loaded. */
function keepWhenControlled(serviceWorker: ServiceWorkerContainer): void {
  noteLoadedWithoutWorker()
  const keep = () => keepThisPage(location.pathname + location.search)
  serviceWorker.addEventListener('controllerchange', keep, { once: true })
}

function watchForUpdates(registration: ServiceWorkerRegistration, onUpdate: Ways['onUpdate']) {
  const tell = (waiting: ServiceWorker) => onUpdate(() => takeOver(waiting))
  if (registration.waiting && navigator.serviceWorker.controller) tell(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const installing = registration.installing
    installing?.addEventListener('statechange', () => {
      const isUpdate = installing.state === 'installed' && navigator.serviceWorker.controller
      if (isUpdate) tell(installing)
    })
  })
}

function takeOver(waiting: ServiceWorker): void {
  const reload = () => location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  waiting.postMessage({ type: 'take-over' } satisfies WorkerMessage)
}

function checkNowAndThen(registration: ServiceWorkerRegistration): void {
  let checkedAt = performance.now()
  document.addEventListener('visibilitychange', () => {
    const isDue = performance.now() - checkedAt > CHECK_EVERY_MS
    if (document.visibilityState !== 'visible' || !isDue) return
    checkedAt = performance.now()
    // Without a connection there is nothing new.
    registration.update().catch(() => undefined)
  })
}
