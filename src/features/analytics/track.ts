import type { TrackedEventInput } from '@/domain/api/analytics'
import { createEventQueue } from './event-queue'
import { isTrackingRefused } from './is-tracking-refused'
import { sendEvents } from './send-events'

/** `ref` is the slug of the style; a search has none. */
export type TrackedEvent = Pick<TrackedEventInput, 'type' | 'ref'>

let queue: ReturnType<typeof createEventQueue> | undefined

/**
 * Tells the gallery what happened to a style, together with what else happens within a moment. Says
 * nothing where the browser asks not to be tracked. Costs no time where it is called, and never throws.
 */
export function track(event: TrackedEvent): void {
  if (typeof window === 'undefined' || isTrackingRefused(navigator)) return
  queue ??= openQueue()
  queue.add({ ...event, ...referrerField() })
}

function openQueue() {
  const opened = createEventQueue({ send: sendEvents, whenIdle })
  addEventListener('pagehide', opened.flush)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') opened.flush()
  })
  return opened
}

/** How long events wait for others; leaving the page sends them at once. */
const WAIT_MS = 1_500

function whenIdle(run: () => void): void {
  setTimeout(() => {
    if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: WAIT_MS })
    else run()
  }, WAIT_MS)
}

/** The longest that the API takes. */
const MAX_REFERRER_LENGTH = 2_000

function referrerField(): { referrer?: string } {
  const referrer = document.referrer.slice(0, MAX_REFERRER_LENGTH)
  return referrer ? { referrer } : {}
}
