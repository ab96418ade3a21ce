import type { ServerResponse } from 'node:http'
import { SESSION_HINT_COOKIE } from '@/domain/session-hint'

/** Payload's own, which its admin and our storefront share. */
const SESSION_COOKIE = 'payload-token'

/** Of the session's attributes, the one that hides it from scripts. */
const HIDDEN = /^httponly(=|$)/i

/**
 * Sets or takes back the readable hint wherever an answer sets or takes back the session, whichever
 * route does so: for the same time, path and site, and over TLS alone where the session is.
 */
export function hintSession(response: ServerResponse): void {
  const session = cookiesOf(response).findLast((line) => line.startsWith(`${SESSION_COOKIE}=`))
  if (session !== undefined) response.appendHeader('set-cookie', toHint(session))
}

/** The `Set-Cookie` value of the hint beside that of a session. */
function toHint(session: string): string {
  const [pair = '', ...attributes] = session.split(';').map((part) => part.trim())
  const isOpen = pair !== `${SESSION_COOKIE}=`
  return [
    `${SESSION_HINT_COOKIE}=${isOpen ? '1' : ''}`,
    ...attributes.filter((attribute) => !HIDDEN.test(attribute)),
  ].join('; ')
}

function cookiesOf(response: ServerResponse): string[] {
  const lines = response.getHeader('set-cookie') ?? []
  return Array.isArray(lines) ? lines : [String(lines)]
}
