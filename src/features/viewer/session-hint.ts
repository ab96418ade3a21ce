import { SESSION_HINT_COOKIE } from '@/domain/session-hint'

/** Whether a session may be open in this browser; false means that it is sure that none is. */
export function hasSessionHint(): boolean {
  return document.cookie.split('; ').some((pair) => pair === `${SESSION_HINT_COOKIE}=1`)
}

/**
 * For a hint that has proved wrong, so that nobody asks by it again. Browsers without the cookie store
 * ask once on each page until it ends.
 */
export async function dropSessionHint(): Promise<void> {
  await globalThis.cookieStore?.delete(SESSION_HINT_COOKIE)
}
