import type { WorkerMessage } from '@/domain/offline/worker-message'
import { answerRequest } from './answer-request'
import { endsStay, forgetEarlierBuilds, forgetVisits } from './forget'
import { keepPage } from './keep-page'
import { keepOfflinePage } from './offline-page'
import { worker } from './worker'

worker.addEventListener('install', (event) => event.waitUntil(keepOfflinePage(event)))

worker.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([forgetEarlierBuilds(), worker.clients.claim()])),
)

worker.addEventListener('fetch', (event) => {
  if (endsStay(event.request)) event.waitUntil(forgetVisits())
  else answerRequest(event)
})

worker.addEventListener('message', (event) => {
  const message: WorkerMessage = event.data
  if (message.type === 'take-over') event.waitUntil(worker.skipWaiting())
  // Keeping fails where there is no connection, and is tried again with the next page.
  if (message.type === 'keep-page') event.waitUntil(keepPage(message, event).catch(() => undefined))
})
