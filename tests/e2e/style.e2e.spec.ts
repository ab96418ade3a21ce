import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asDemoUser } from './as-demo-user'
import { slugOf } from './find-styles'
import { openBrowser } from './open-browser'

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
