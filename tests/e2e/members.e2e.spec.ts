import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAs } from './as-demo-user'
import { joinAndSignIn, MEMBER_PASSWORD, newcomer, openGalleryMailbox } from './new-member'
import { openBrowser } from './open-browser'

const SCREENS = [
  { name: 'a phone', width: 390, hasTouch: true },
  { name: 'a desktop', width: 1440, hasTouch: false },
]

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each(SCREENS)('on $name', ({ width, hasTouch }) => {
  it('a newcomer likes, joins by the mail, keeps, takes back, and leaves nothing behind', async () => {
    const { page, errors } = await browser.openPage({ width, hasTouch })
    const { username, email } = newcomer()

    await page.goto('/browse')
    const title = (await page.locator('#styles article h3').first().textContent()) ?? ''
    await mark(page, 'Like').first().click()
    await page.waitForURL('**/sign-in?next=%2Fbrowse')
    await expectText(page, `${title} gets your like.`)

    await page.getByRole('link', { name: 'Create an account' }).click()
    await page.getByLabel('Username').fill(username)
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill('short')
    await page.keyboard.press('Enter')
    await expectText(page, 'Use at least 10 characters.')
    expect(await focused(page)).toBe('Password')
    await page.getByLabel('Password', { exact: true }).fill('password2026!')
    await page.keyboard.press('Enter')
    await expectText(page, 'one of the passwords that are tried first')
    await page.getByLabel('Password', { exact: true }).fill(MEMBER_PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()

    const { token } = await openGalleryMailbox().expectMail(email, /open your account/i)
    await page.goto(`/verify?token=${token}`)
    await page.getByRole('button', { name: 'Open my account' }).click()
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(MEMBER_PASSWORD)
    await page.keyboard.press('Enter')

    await page.waitForURL('**/browse')
    await expectToast(page, `You like ${title}.`)
    await page.locator('#styles article').first().locator('[aria-pressed=true]').waitFor()

    const keeping = mark(page, 'Keep as a favourite:')
    await keeping.nth(0).click()
    await keeping.nth(1).click()
    await waitForKept(page, 2)

    await page.goto('/favorites')
    await expectText(page, '2 styles, the last one first.')
    const taken = keeping.first()
    await taken.click()
    await expectText(page, '1 style, the last one first.')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expectText(page, '2 styles, the last one first.')
    await waitForKept(page, 2)

    await page.route('**/api/{auth,user}/**', (route) => route.abort())
    await page.reload()
    await expectText(page, 'the gallery cannot be reached')
    expect(await page.getByRole('main').getByRole('article').count()).toBe(2)
    await page.unroute('**/api/{auth,user}/**')

    await page.reload()
    await page.getByRole('button', { name: `Your account, ${username}` }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expectToast(page, 'You are signed out.')
    await page.waitForURL((url) => url.pathname === '/')
    const left = await page.evaluate(() => Object.keys(localStorage))
    expect(left.filter((name) => name.startsWith('kept:') || name === 'last-viewer')).toEqual([])
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual([])
    await page.goto('/favorites')
    await page.getByRole('heading', { name: 'Sign in to keep styles' }).waitFor()
    expect(complaints(errors)).toEqual([])
  })

  it('a premium style is locked for a member and opens for premium', async () => {
    const locked = await browser.openPage({ width, hasTouch })
    await signInAs(locked.page, 'member')
    await locked.page.goto('/browse?premium=true')
    const chip = locked.page.getByRole('link', { name: /^Premium.+the code of/ }).first()
    await chip.click()
    await locked.page.waitForURL('**/premium')
    await expectText(locked.page, 'You are a member, member')

    const { page, errors } = await browser.openPage({ width, hasTouch })
    await signInAs(page, 'premium')
    await page.goto('/browse?premium=true')
    const copy = page.getByRole('button', { name: /^Copy code of/ }).first()
    await copy.click()
    await page.waitForFunction(() => document.querySelector('#styles [data-state=copied]'))
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toMatch(/^--sref \d+$/)
    await page.goto('/premium')
    await page.getByRole('heading', { name: 'Premium is open to you' }).waitFor()
    expect(complaints([...errors, ...locked.errors])).toEqual([])
  })

  it('keys are made, shown once, and revoked', async () => {
    const { page, errors } = await browser.openPage({ width, hasTouch })
    await joinAndSignIn(page)
    await page.goto('/account')
    await page.getByText('Make a key').click()
    await page.getByLabel('Name', { exact: true }).fill('Nightly import')
    await page.getByLabel('Read, and change what you may change').check()
    await page.getByRole('button', { name: 'Make the key' }).click()
    await page.getByRole('button', { name: 'Copy the key Nightly import' }).click()
    const key = await page.evaluate(() => navigator.clipboard.readText())
    const asProgram = () =>
      fetch(`${process.env.E2E_BASE_URL}/api/user/keys`, {
        headers: { authorization: `users API-Key ${key}` },
      })
    expect((await asProgram()).status).toBe(200)
    await page.getByRole('button', { name: 'I have kept it' }).click()
    expect(await page.content()).not.toContain(key)
    await expectText(page, 'Reads and changes')
    await page.getByRole('button', { name: 'Revoke Nightly import' }).click()
    await page.getByRole('button', { name: 'Revoke Nightly import for good' }).click()
    await expectText(page, 'You have no keys.')
    expect((await asProgram()).status).toBe(401)
    expect(complaints(errors)).toEqual([])
  })

  it('data can be taken along, and an account deleted', async () => {
    const { page, errors } = await browser.openPage({ width, hasTouch })
    const { email } = await joinAndSignIn(page)
    await page.goto('/account')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download my data' }).click(),
    ])
    const data = JSON.parse(await readFile(await download.path(), 'utf8'))
    expect(data.profile.email).toBe(email)

    await page.getByText('Delete my account').click()
    await page.getByLabel('Your password, to be sure').fill('not my password')
    await page.getByRole('button', { name: 'Delete it for good' }).click()
    await expectText(page, 'This is not your password.')
    expect(await focused(page)).toBe('Your password, to be sure')
    await page.getByLabel('Your password, to be sure').fill(MEMBER_PASSWORD)
    await page.getByRole('button', { name: 'Delete it for good' }).click()
    await expectToast(page, 'Your account and all that belonged to it are deleted.')
    await page.waitForURL((url) => url.pathname === '/')
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor()
    expect(complaints(errors)).toEqual([])
  })

  it('no page of an account complains, moves or scrolls sideways, signed in or out', async () => {
    for (const user of [null, 'member', 'admin'] as const) {
      const { page, errors } = await browser.openPage({ width, hasTouch })
      page.on('console', (message) => {
        if (message.type() === 'warning') errors.push(message.text())
      })
      if (user) await signInAs(page, user)
      for (const path of PAGES) {
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForFunction(() => !document.querySelector('main [aria-busy=true]'))
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, path).toBe(0)
      }
      expect(complaints(errors), String(user)).toEqual([])
    }
  })
})

const PAGES = [
  '/sign-in',
  '/register',
  '/forgot-password',
  '/reset-password',
  '/reset-password?token=a',
  '/verify',
  '/verify?token=a',
  '/change-email',
  '/change-email?token=a',
  '/account',
  '/favorites',
  '/premium',
]

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

describe('a mark that the gallery refuses', () => {
  it('is put back, and said', async () => {
    const { page } = await browser.openPage({ width: 1440 })
    await signInAs(page, 'member')
    await page.route('**/api/sref/*/like', (route) => route.fulfill({ status: 503, body: '{}' }))
    await page.goto('/browse')
    const heart = mark(page, 'Like').first()
    const before = await heart.textContent()
    await page.getByRole('button', { name: 'Your account, member' }).waitFor()
    await heart.click()
    await expectToast(page, 'stays as it was. The gallery could not answer.')
    expect([await heart.getAttribute('aria-pressed'), await heart.textContent()]).toEqual([
      'false',
      before,
    ])
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

/** Errors but for those by which a browser notes each refusal that a test has caused. */
function complaints(errors: string[]): string[] {
  return errors.filter((error) => !/^Failed to load resource: .* \S+\/api\/(auth|user)/.test(error))
}

function mark(page: Page, label: string) {
  return page.locator('#styles, main').getByRole('button', { name: new RegExp(`^${label} `) })
}

/** Waits until the server itself says how many styles the member keeps. */
async function waitForKept(page: Page, count: number): Promise<void> {
  await page.waitForFunction(async (wanted) => {
    const answer = await fetch('/api/user/marks')
    return (await answer.json()).favorited.length === wanted
  }, count)
}

async function expectText(page: Page, text: string): Promise<void> {
  await page.getByRole('main').getByText(text).first().waitFor()
}

async function expectToast(page: Page, text: string): Promise<void> {
  await page.getByRole('region', { name: 'Messages' }).getByText(text).first().waitFor()
}

/** The accessible name of what has the focus, as far as its label, its text or its ARIA label say it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim()
  })
}

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 30; steps += 1) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === name) return
  }
  throw new Error(`${name} is not reached by Tab.`)
}
