import type { TestProject } from 'vitest/node'
import { DEMO_PASSWORD, demoEmail } from '../../scripts/seed/demo-users'
import { asNewClient } from './as-new-client'

const USERNAMES = ['admin', 'editor', 'premium', 'member'] as const

/** A demo user of whom every test has a session. */
export type DemoUser = (typeof USERNAMES)[number]

declare module 'vitest' {
  interface ProvidedContext {
    /** Tokens of open sessions. */
    tokens: Record<DemoUser, string>
  }
}

/** Signs each demo user in once for all tests: an account may be tried five times a minute only. */
export default async function openSessions(project: TestProject): Promise<void> {
  const site = process.env.E2E_BASE_URL
  if (!site) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  const entries = USERNAMES.map(async (name) => [name, await openSession(site, name)] as const)
  project.provide('tokens', Object.fromEntries(await Promise.all(entries)) as never)
}

async function openSession(site: string, name: DemoUser): Promise<string> {
  const response = await fetch(`${site}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...asNewClient() },
    body: JSON.stringify({ email: demoEmail(name), password: DEMO_PASSWORD }),
  })
  const { token } = await response.json()
  if (typeof token !== 'string') throw new Error(`${name} cannot sign in: ${response.status}.`)
  return token
}
