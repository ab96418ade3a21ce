import type { Cookie } from 'playwright-core'
import { SESSION_HINT_COOKIE } from '@/domain/session-hint'
import { DEMO_PASSWORD, demoEmail } from '../../scripts/seed/demo-users'
import { asNewClient } from '../../tests/e2e/as-new-client'

type Input = { site: string; user: string }

const sessions = new Map<string, SessionCookie[]>()

type SessionCookie = Pick<Cookie, 'name' | 'value'> & { url: string }

/** The cookies of a demo user who has signed in; once, an account may be tried only so often. */
export async function openSession({ site, user }: Input): Promise<SessionCookie[]> {
  const known = sessions.get(user)
  if (known) return known
  const response = await fetch(`${site}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...asNewClient() },
    body: JSON.stringify({ email: demoEmail(user), password: DEMO_PASSWORD }),
  })
  const { token } = await response.json()
  if (typeof token !== 'string') throw new Error(`${user} cannot sign in: ${response.status}.`)
  const cookies = [
    { name: 'payload-token', value: token, url: site },
    { name: SESSION_HINT_COOKIE, value: '1', url: site },
  ]
  sessions.set(user, cookies)
  return cookies
}
