import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAs } from './as-demo-user'
import { clipboard, openStyle, openStyles, premiumStyle, slugOf } from './find-styles'
import { openBrowser } from './open-browser'

const PHONE = { width: 390, hasTouch: true }
const DESKTOP = { width: 1440 }

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

describe('the string of a style', () => {
  it('is copied with the subject, the model and the weight that were chosen', async () => {
    const { page, errors } = await browser.openPage(DESKTOP)
    await page.goto(await openStyle(page))
    const parameters = page.getByRole('region', { name: 'Parameters' })
    await parameters.getByRole('button', { name: /^Copy --sref/ }).click()
    await expect.poll(() => clipboard(page)).toMatch(/^--sref \d+ .*--sw \d+$/)

    await page.getByLabel('Try it on your subject').fill('a fox\nin the snow')
    await page.getByText('Another model, version or weight').click()
    await page.getByLabel('Model', { exact: true }).selectOption({ label: 'Version 7' })
    await page.getByLabel('Style weight').fill('250')
    await parameters.getByRole('button', { name: /^Copy a fox/ }).click()
    await expect
      .poll(() => clipboard(page))
      .toMatch(/^a fox in the snow --sref \d+ --v 7( --sv \d)? --sw 250$/)
    const blend = await page.getByRole('link', { name: 'Open in blend' }).getAttribute('href')
    expect(blend).toMatch(/^\/blend\?sref=\d+&v=7.*&sw=250&subject=a\+fox\+in\+the\+snow$/)

    await page.reload()
    await expect
      .poll(() => page.getByLabel('Try it on your subject').inputValue())
      .toBe('a fox\nin the snow')
    expect(errors).toEqual([])
  })

  it('takes up a subject that was typed before the page’s scripts had come', async () => {
    const { page, errors } = await browser.openPage({ ...DESKTOP, serviceWorkers: 'block' })
    const path = await openStyle(page)
    const gate = Promise.withResolvers<void>()
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      await gate.promise
      await route.continue()
    })
    await page.goto(path, { waitUntil: 'commit' })
    await page.getByLabel('Try it on your subject').fill('an early bird')
    gate.resolve()
    const parameters = page.getByRole('region', { name: 'Parameters' })
    await parameters.getByRole('button', { name: /^Copy an early bird --sref/ }).waitFor()
    expect(errors).toEqual([])
  })

  it('comes with the prompt of every sample and with the colours', async () => {
    const { page } = await browser.openPage(PHONE)
    await page.goto(await openStyle(page))
    const samples = page.getByRole('region', { name: 'Samples' })
    await samples
      .getByRole('button', { name: /^Copy the prompt/ })
      .nth(1)
      .tap()
    await expect.poll(() => clipboard(page)).toMatch(/^\S.* --sref \d+ --ar \d+:\d+/)
    const colours = page.getByRole('region', { name: 'Colours' })
    await colours.getByRole('button').first().tap()
    await expect.poll(() => clipboard(page)).toMatch(/^#[0-9a-f]{6}$/)
    const link = await colours.getByRole('link').first().getAttribute('href')
    expect(link).toMatch(/^\/browse\?color=[0-9a-f]{6}$/)
  })
})

describe('a premium style', () => {
  it.each([{ user: null }, { user: 'member' as const }])(
    'is locked for $user and says what would open it',
    async ({ user }) => {
      const { page, errors } = await browser.openPage(DESKTOP)
      if (user) await signInAs(page, user)
      await page.goto(await premiumStyle(page))
      const panel = page.getByRole('region', { name: 'Premium' })
      await panel.getByRole('link', { name: 'What premium gives' }).waitFor()
      await expect
        .poll(() => panel.getByRole('link', { name: 'Sign in' }).count())
        .toBe(user ? 0 : 1)
      expect(await page.getByRole('region', { name: 'Samples' }).getByRole('img').count()).toBe(1)
      expect(errors).toEqual([])
    },
  )

  it.each(['premium', 'editor'] as const)(
    'shows its code and all pictures to %s, without a move above the fold',
    async (user) => {
      const { page, errors } = await browser.openPage(DESKTOP)
      await signInAs(page, user)
      const path = await premiumStyle(page)
      await page.addInitScript(observeShifts)
      await page.goto(path)
      const copy = page
        .getByRole('region', { name: 'Parameters' })
        .getByRole('button', { name: /^Copy --sref/ })
      await copy.click()
      await expect.poll(() => clipboard(page)).toMatch(/^--sref \d+/)
      const pictures = page.getByRole('region', { name: 'Samples' }).getByRole('img')
      await expect.poll(() => pictures.count()).toBe(4)
      expect(await page.evaluate('window.shift')).toBeLessThanOrEqual(0.01)
      for (const picture of await pictures.all()) {
        await picture.scrollIntoViewIfNeeded()
        await expect
          .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
          .toBeGreaterThan(0)
      }
      expect(errors).toEqual([])
    },
  )
})

describe('without JavaScript', () => {
  it('a style and a comparison show pictures, text and links, and no control that does nothing', async () => {
    const { page } = await browser.openPage({ ...PHONE, javaScriptEnabled: false })
    const [first = '', second = ''] = await openStyles(page)
    await page.goto(first)
    await expect.poll(() => page.locator('main [data-parameters]').isVisible()).toBe(true)
    await expect
      .poll(() => page.getByRole('region', { name: 'Samples' }).getByRole('img').count())
      .toBe(4)
    await expect.poll(() => page.getByLabel('Try it on your subject').isVisible()).toBe(false)
    await page.goto(`/compare?style=${slugOf(first)}&style=${slugOf(second)}`)
    const row = page.getByRole('region', { name: /^portrait$/i })
    await expect.poll(() => row.getByRole('img').count()).toBe(2)
    await page
      .getByRole('link', { name: /^Take .* out$/ })
      .locator('visible=true')
      .first()
      .click()
    await page.waitForURL(`**/compare?style=${slugOf(second)}`)
  })
})

/** Adds up how much of the page moves by itself, as browsers count it. */
function observeShifts(): void {
  const total = window as unknown as { shift: number }
  total.shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as unknown as {
        value: number
        hadRecentInput: boolean
      }
      if (!hadRecentInput) total.shift += value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
