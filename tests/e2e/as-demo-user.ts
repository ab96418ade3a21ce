import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { SESSION_HINT_COOKIE } from '@/domain/session-hint'
import { asNewClient } from './as-new-client'
import type { DemoUser } from './open-sessions'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/**
 * Gives the browser of a page the session of a demo user, as if they had signed in before. All tests
 * share it: none may sign out.
 *
 * @param url the address that the page uses. Default: that of the gallery under test.
 */
export async function signInAs(
  page: Page,
  user: DemoUser,
  url = process.env.E2E_BASE_URL ?? '',
): Promise<void> {
  const common = { sameSite: 'Lax', url } as const
  await page.context().addCookies([
    { ...common, name: 'payload-token', value: inject('tokens')[user], httpOnly: true },
    { ...common, name: SESSION_HINT_COOKIE, value: '1' },
  ])
}

/** Opens the admin with the session of a demo user. */
export async function openAdminAs(page: Page, user: DemoUser): Promise<void> {
  await signInAs(page, user)
  await page.goto('/admin')
}

/** Speaks to Payload's REST API as a demo user, to prepare, to check and to clean up. */
export function asDemoUser<Answer>(user: DemoUser) {
  return async (method: Method, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${process.env.E2E_BASE_URL}/api/cms${path}`, {
      method,
      headers: {
        ...asNewClient(),
        authorization: `JWT ${inject('tokens')[user]}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return answer.json()
  }
}
