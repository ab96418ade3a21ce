import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAs } from './as-demo-user'
import { expectText, focused, mark, waitForKept } from './member-page'
import { joinAndSignIn, MEMBER_PASSWORD } from './new-member'
import { openBrowser } from './open-browser'

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe('signing in', () => {
  it.each(['//evil.example', '/\\evil.example', '/.//evil.example', 'https://evil.example'])(
    'never leads off the site: %s',
    async (next) => {
      const { page } = await browser.openPage({ width: 1440 })
      await signInAs(page, 'member')
      await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.waitForURL((url) => url.pathname !== '/sign-in')
      expect(page.url()).toBe(new URL('/', process.env.E2E_BASE_URL).href)
    },
  )

  it('costs no request of a visitor, and one of a browser with a stale hint', async () => {
    const { page } = await browser.openPage({ width: 1440 })
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (/^\/api\/(auth|user)/.test(pathname)) asked.push(pathname)
    })
    await page.goto('/browse')
    await mark(page, 'Like').first().waitFor()
    expect(asked).toEqual([])
    await signInAs(page, 'member')
    await page.context().clearCookies({ name: 'payload-token' })
    await page.reload()
    await page.waitForFunction(() => !document.cookie.includes('session-hint'))
    await page.reload()
    await mark(page, 'Like').first().waitFor()
    expect(asked).toEqual(['/api/auth/me'])
  })

  it('says what is wrong in its place', async () => {
    const { page } = await browser.openPage({ width: 1440 })
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expectText(page, 'Fill this in.')
    expect(await focused(page)).toBe('E-mail address')
    await page.getByLabel('E-mail address').fill('nobody@example.org')
    await page.getByLabel('Password', { exact: true }).fill('wrong password')
    await page.keyboard.press('Enter')
    await expectText(page, 'The e-mail address or the password is wrong.')
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('nobody@example.org')
  })

  it('and everything after it is possible by keyboard alone', async () => {
    const { page } = await browser.openPage({ width: 1440 })
    const { email, username } = await joinAndSignIn(page)
    await page.context().clearCookies()
    await page.goto('/sign-in?next=/browse')
    await tabTo(page, 'E-mail address')
    await page.keyboard.type(email)
    await page.keyboard.press('Tab')
    await page.keyboard.type(MEMBER_PASSWORD)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Show the password')
    await page.keyboard.press('Space')
    expect(await page.getByLabel('Password', { exact: true }).getAttribute('type')).toBe('text')
    await tabTo(page, 'Sign in')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/browse')

    const heart = mark(page, 'Keep as a favourite:').first()
    await heart.focus()
    await page.keyboard.press('Space')
    await waitForKept(page, 1)
    await page.keyboard.press('Space')
    await waitForKept(page, 0)
    await page.keyboard.press('F6')
    await tabTo(page, 'Undo')
    await page.keyboard.press('Enter')
    await waitForKept(page, 1)

    await page.getByRole('button', { name: `Your account, ${username}` }).focus()
    await page.keyboard.press('Enter')
    await tabTo(page, 'Sign out')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe(`Your account, ${username}`)
    await page.keyboard.press('Enter')
    await tabTo(page, 'Sign out')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor()
  })
})

it('pages say that they need scripts where there are none', async () => {
  const { page } = await browser.openPage({ width: 390, javaScriptEnabled: false })
  for (const path of ['/sign-in', '/register', '/forgot-password', '/account', '/favorites']) {
    await page.goto(path)
    const notice = page.locator('main noscript p')
    await notice.waitFor()
    expect(await notice.textContent()).toContain('This page needs JavaScript')
    expect(await page.locator('main form').isVisible(), path).toBe(false)
  }
  await page.goto('/premium')
  await expectText(page, 'How to get it')
})

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 30; steps += 1) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === name) return
  }
  throw new Error(`${name} is not reached by Tab.`)
}
