import type { TrackedEventInput } from '@/domain/api/analytics'

const PATH = '/api/analytics/track'

/**
 * Sends events so that it works while the page is being left. An event that gets lost is a count less
 * and nobody's loss, so nobody hears of it.
 */
export function sendEvents(events: TrackedEventInput[]): void {
  const body = JSON.stringify(events)
  // As plain text, so that the browser need not ask first whether it may.
  if (navigator.sendBeacon?.(PATH, body)) return
  fetch(PATH, { method: 'POST', body, keepalive: true }).catch(() => undefined)
}
