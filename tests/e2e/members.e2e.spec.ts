import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAs } from './as-demo-user'
import { expectText, expectToast, focused, mark, waitForKept } from './member-page'
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

/** Errors but for those by which a browser notes each refusal that a test has caused. */
function complaints(errors: string[]): string[] {
  return errors.filter((error) => !/^Failed to load resource: .* \S+\/api\/(auth|user)/.test(error))
}
