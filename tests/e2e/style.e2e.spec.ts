import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { SESSION_HINT_COOKIE } from '@/domain/session-hint'
import { asDemoUser } from './as-demo-user'
import { openBrowser } from './open-browser'
import type { DemoUser } from './open-sessions'

const PHONE = { width: 390, hasTouch: true }
const DESKTOP = { width: 1440 }

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

describe.each([
  { name: 'on a phone', size: PHONE },
  { name: 'on a large screen', size: DESKTOP },
])('a card that is opened $name', ({ size }) => {
  it('shows its style over the list and gives the list back as it was', async () => {
    const { page, errors } = await browser.openPage(size)
    await openList(page)
    const card = listCards(page).nth(5)
    await card.scrollIntoViewIfNeeded()
    const href = (await card.getAttribute('href')) ?? ''
    const before = await placeOf(page)
    if (size === PHONE) await card.tap()
    else await card.press('Enter')
    await openedStyle(page, href)
    await expect
      .poll(() => page.title())
      .toContain((await page.locator('#style-title').textContent()) ?? '')

    await page.keyboard.press('Escape')
    await page.waitForURL('**/browse')
    await dialog(page).waitFor({ state: 'detached' })
    expect(await placeOf(page)).toEqual(before)
    await expect.poll(() => focusedHref(page)).toBe(href)
    await expect.poll(() => page.title()).toContain('All styles')
    expect(errors).toEqual([])
  })

  it('leads to the styles beside it, and one step back closes it', async () => {
    const { page, errors } = await browser.openPage(size)
    await openList(page)
    const hrefs = await hrefsOf(page)
    await listCards(page).nth(2).click()
    await openedStyle(page, hrefs[2] ?? '')
    await page.keyboard.press('ArrowRight')
    await openedStyle(page, hrefs[3] ?? '')
    if (size === PHONE) await swipe(page, { from: 100, to: 300 })
    else await page.getByRole('button', { name: 'Previous style' }).click()
    await openedStyle(page, hrefs[2] ?? '')
    await page.goBack()
    await page.waitForURL('**/browse')
    await dialog(page).waitFor({ state: 'detached' })
    expect(errors).toEqual([])
  })
})

describe('the address of a style over a list', () => {
  it('opens as a page of its own', async () => {
    const { page, errors } = await browser.openPage(DESKTOP)
    await openList(page)
    const [href = ''] = await hrefsOf(page)
    await page.goto(href)
    expect(await dialog(page).count()).toBe(0)
    await expect.poll(() => page.getByRole('region', { name: 'Samples' }).isVisible()).toBe(true)
    expect(errors).toEqual([])
  })

  it('leads to that page', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await openList(page)
    const [href = ''] = await hrefsOf(page)
    await listCards(page).first().click()
    await openedStyle(page, href)
    await page.getByRole('link', { name: 'Open full page' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    expect(new URL(page.url()).pathname).toBe(href)
    await expect.poll(() => page.locator('main article h1').isVisible()).toBe(true)
  })

  it('keeps the focus inside until it is closed by its button or beside it', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await openList(page)
    const [href = ''] = await hrefsOf(page)
    for (const close of [
      () => page.getByRole('button', { name: 'Close', exact: true }).click(),
      () => page.mouse.click(4, 450),
    ]) {
      await listCards(page).first().click()
      await openedStyle(page, href)
      for (let step = 0; step < 60; step++) await page.keyboard.press('Tab')
      const isInside = () =>
        page.evaluate(() => document.activeElement?.closest('[data-style-dialog]') !== null)
      expect(await isInside()).toBe(true)
      await close()
      await dialog(page).waitFor({ state: 'detached' })
      await page.waitForURL('**/browse')
    }
  })

  it('says so where the style has gone meanwhile', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await openList(page)
    const card = listCards(page).last()
    const slug = slugOf((await card.getAttribute('href')) ?? '')
    const ask = asDemoUser<{ docs: { id: string }[] }>('editor')
    const { docs } = await ask('GET', `/srefs?where[slug][equals]=${slug}&depth=0`)
    const path = `/srefs/${docs[0]?.id}`
    await ask('PATCH', path, { _status: 'draft' })
    try {
      await card.click()
      await dialog(page).getByText('Nothing hangs here any more').waitFor()
      await page.keyboard.press('Escape')
      await page.waitForURL('**/browse')
    } finally {
      await ask('PATCH', path, { _status: 'published' })
    }
  })
})

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

describe('a comparison', () => {
  it('is put together from styles and shows the same subject side by side', async () => {
    const { page, errors } = await browser.openPage(PHONE)
    const hrefs = (await openStyles(page)).slice(0, 2)
    for (const href of hrefs) {
      await page.goto(href)
      await page.getByRole('button', { name: 'Compare', exact: true }).click()
    }
    await page.getByRole('link', { name: 'Compare 2' }).click()
    await page.waitForURL('**/compare?style=*&style=*')
    const row = page.getByRole('region', { name: /^portrait$/i })
    expect(await row.getByRole('img').count()).toBe(2)
    await page
      .getByRole('button', { name: /^Copy --sref/ })
      .first()
      .click()
    await expect.poll(() => clipboard(page)).toMatch(/^--sref \d+/)
    expect(errors).toEqual([])
  })

  it('grows by a name, changes its order, and takes a removal back', async () => {
    const { page } = await browser.openPage(DESKTOP)
    const [first = '', second = ''] = (await openStyles(page)).map(slugOf)
    await page.goto(`/compare?style=${first}`)
    await page.getByLabel('Add a style by its name').fill(second.replaceAll('-', ' '))
    await page.getByRole('list', { name: 'Found styles' }).getByRole('button').first().click()
    await page.waitForURL(`**/compare?style=${first}&style=${second}`)
    await page
      .getByRole('link', { name: /^Move .* to the right$/ })
      .first()
      .click()
    await page.waitForURL(`**/compare?style=${second}&style=${first}`)
    await page
      .getByRole('link', { name: /^Take .* out$/ })
      .first()
      .click()
    await page.waitForURL(`**/compare?style=${first}`)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForURL(`**/compare?style=${second}&style=${first}`)
  })

  it('names what it does not know and says how to begin', async () => {
    const { page, errors } = await browser.openPage(DESKTOP)
    const response = await page.goto('/compare?style=no-such-style')
    expect(response?.status()).toBe(200)
    await expect.poll(() => page.getByText('no-such-style').isVisible()).toBe(true)
    await expect.poll(() => page.getByRole('link', { name: 'Find styles' }).isVisible()).toBe(true)
    expect(errors).toEqual([])
  })
})

describe('the keys', () => {
  it('are shown by ?, and / leads to the search', async () => {
    const { page, errors } = await browser.openPage(DESKTOP)
    await openList(page)
    await expect
      .poll(async () => {
        await page.keyboard.press('?')
        return page.getByRole('dialog', { name: 'Keys' }).isVisible()
      })
      .toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('/')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('q')
    await page.keyboard.type('?gh')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(errors).toEqual([])
  })

  it('lead to a page by two letters', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await openList(page)
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await page.waitForURL('**/compare')
  })
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

/** The whole gallery, once its scripts are at work. */
async function openList(page: Page): Promise<void> {
  await page.goto('/browse')
  await listCards(page).first().waitFor()
  await page.waitForLoadState('networkidle')
}

function listCards(page: Page) {
  return page.locator('#styles article h3 a')
}

function hrefsOf(page: Page): Promise<string[]> {
  return listCards(page).evaluateAll((links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  )
}

function dialog(page: Page) {
  return page.locator('[data-style-dialog]')
}

/** Waits until a style stands over the list with everything. */
async function openedStyle(page: Page, href: string): Promise<void> {
  await page.waitForURL(`**${href}`)
  await page
    .locator(`[data-style-dialog="${slugOf(href)}"] [aria-label="Samples"]`)
    .waitFor({ timeout: 20_000 })
}

function slugOf(href: string): string {
  return href.replace('/sref/', '')
}

function placeOf(page: Page) {
  return page.evaluate(() => {
    const card = document.querySelectorAll('#styles article')[5]?.getBoundingClientRect()
    return { scrollY, left: card?.left, top: card?.top }
  })
}

function focusedHref(page: Page) {
  return page.evaluate(() => document.activeElement?.getAttribute('href'))
}

/** One finger across the style, in pixels from the left. */
async function swipe(page: Page, { from, to }: { from: number; to: number }): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined ? [] : [{ x, y: 400 }],
    })
  await touch('touchStart', from)
  await touch('touchMove', to)
  await touch('touchEnd')
}

/** The path of a style whose code is public, and that of one whose code is not. */
async function openStyle(page: Page): Promise<string> {
  return (await openStyles(page))[0] ?? ''
}

async function openStyles(page: Page): Promise<string[]> {
  return stylePaths(page, 'premium=false&limit=10')
}

async function premiumStyle(page: Page): Promise<string> {
  return (await stylePaths(page, 'premium=true&limit=1'))[0] ?? ''
}

async function stylePaths(page: Page, query: string): Promise<string[]> {
  const answer = await page.request.get(`/api/sref?${query}`)
  const { docs }: { docs: { slug: string }[] } = await answer.json()
  return docs.map(({ slug }) => `/sref/${slug}`)
}

async function signInAs(page: Page, user: DemoUser): Promise<void> {
  const url = process.env.E2E_BASE_URL ?? ''
  await page.context().addCookies([
    { name: 'payload-token', value: inject('tokens')[user], httpOnly: true, sameSite: 'Lax', url },
    { name: SESSION_HINT_COOKIE, value: '1', sameSite: 'Lax', url },
  ])
}

async function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

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
