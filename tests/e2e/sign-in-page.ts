import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { SESSION_HINT_COOKIE } from '@/domain/session-hint'
import type { DemoUser } from './open-sessions'

/**
 * Signs a page in as a demo user, as if they had done so before.
 *
 * @param url the address that the page uses. Default: that of the gallery under test.
 */
export async function signInPage(
  page: Page,
  user: DemoUser,
  url = process.env.E2E_BASE_URL ?? '',
): Promise<void> {
  await page.context().addCookies([
    { name: 'payload-token', value: inject('tokens')[user], httpOnly: true, sameSite: 'Lax', url },
    { name: SESSION_HINT_COOKIE, value: '1', sameSite: 'Lax', url },
  ])
}
