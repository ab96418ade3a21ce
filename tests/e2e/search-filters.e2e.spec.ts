import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './open-browser'
import {
  cards,
  categories,
  countOf,
  filters,
  heading,
  openSearch,
  SOON,
  total,
  untilHeading,
} from './search-page'

const DESKTOP = { width: 1440 }
const PHONE = { width: 390, hasTouch: true, isMobile: true }

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe('facets', () => {
  it('say how many styles a choice holds, and several can be chosen', async () => {
    const { page, errors } = await browser.openPage(DESKTOP)
    await openSearch(page, '/browse')
    const counts = [
      countOf(await categories(page).first().textContent()),
      countOf(await categories(page).nth(1).textContent()),
    ]
    await categories(page).first().click()
    await page.waitForURL(/category=/)
    await expect.poll(() => total(page), SOON).toBe(counts[0])
    await categories(page).nth(1).click()
    await page.waitForURL(/category=.*category=/)
    await expect.poll(() => filters(page).getByRole('link').count(), SOON).toBe(3)
    expect(await total(page)).toBeGreaterThanOrEqual(Math.max(...counts))
    expect(await total(page)).toBeLessThanOrEqual(counts.reduce((sum, count) => sum + count, 0))
    await page.getByRole('link', { name: 'Clear all' }).click()
    await page.waitForURL('**/browse')
    expect(errors).toEqual([])
  })

  it('stay open while one chooses, and close with Esc or a tap elsewhere', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await openSearch(page, '/browse')
    await button(page, 'Tags').press('Enter')
    const tags = page.locator('details', { has: page.locator('summary', { hasText: 'Tags' }) })
    await tags.getByRole('link').first().click()
    await page.waitForURL(/tag=/)
    await tags.getByRole('link').nth(1).click()
    await page.waitForURL(/tag=.*tag=/)
    await expect.poll(() => button(page, 'Tags').textContent(), SOON).toContain('2')

    await page.keyboard.press('Escape')
    expect(await tags.getAttribute('open')).toBeNull()
    expect(await button(page, 'Tags').evaluate((it) => it === document.activeElement)).toBe(true)
    await button(page, 'Models').click()
    await page.getByRole('heading', { level: 1 }).click()
    expect(await page.locator('details[open]').count()).toBe(0)
  })

  it('narrow by model and by access', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await openSearch(page, '/browse')
    await button(page, 'Access').click()
    const free = page.getByRole('link', { name: /^Free/ })
    const count = countOf(await free.textContent())
    await free.click()
    await page.waitForURL('**/browse?premium=false')
    await expect.poll(() => total(page), SOON).toBe(count)
    expect(await heading(page)).toBe('Free styles')
    await page.keyboard.press('Escape')
    await button(page, 'Models').click()
    await page.getByRole('link', { name: /^Version 7/ }).click()
    await page.waitForURL('**/browse?model=v7&premium=false')
    await untilHeading(page, 'Free styles with Version 7')
  })

  it('are a sheet on a phone, with the number of styles on its button', async () => {
    const { page, errors } = await browser.openPage(PHONE)
    await openSearch(page, '/browse')
    await page.getByRole('button', { name: 'Filters' }).tap()
    const sheet = page.getByRole('dialog', { name: 'Filters' })
    const anime = sheet.getByRole('region', { name: 'Categories' }).getByRole('link').first()
    const count = countOf(await anime.textContent())
    await anime.tap()
    await sheet.getByRole('button', { name: `Show ${count} styles` }).waitFor()
    await sheet.getByRole('region', { name: 'Access' }).getByRole('link', { name: /^Free/ }).tap()
    await page.waitForURL(/category=.*premium=false/)
    await sheet.getByRole('link', { name: 'Clear all' }).waitFor()
    await sheet.getByRole('button', { name: /^Show/ }).tap()
    await sheet.waitFor({ state: 'detached' })
    await expect.poll(() => filters(page).getByRole('link').count(), SOON).toBe(3)
    expect(await total(page)).toBeLessThanOrEqual(count)
    expect(errors).toEqual([])
  })

  it('work without JavaScript', async () => {
    const { page } = await browser.openPage({ ...PHONE, javaScriptEnabled: false })
    await page.goto('/browse')
    await button(page, 'Tags').tap()
    await page.locator('details[open]').getByRole('link').first().tap()
    await page.waitForURL(/tag=/)
    await page.locator('input[type=color]').fill('#123456')
    await page.getByRole('button', { name: 'Find it' }).tap()
    await page.waitForURL(/tag=.*color=%23123456/)
    expect(await filters(page).getByRole('link').count()).toBe(3)
    await button(page, 'Best match').tap()
    await order(page).getByRole('link', { name: 'Newest' }).tap()
    await page.waitForURL(/color=123456&sort=newest$/)
  })
})

describe('colours', () => {
  it('are chosen by name or freely, and taken away again', async () => {
    const { page, errors } = await browser.openPage(DESKTOP)
    await openSearch(page, '/browse')
    await page.getByRole('link', { name: 'In blue' }).click()
    await page.waitForURL('**/browse?color=3a6cb8')
    await page.locator('input[type=color]').fill('#e0625c')
    await page.waitForURL('**/browse?color=3a6cb8&color=e0625c')
    await untilHeading(page, 'All styles in blue or #e0625c')
    await page.getByRole('navigation', { name: 'Colours' }).getByTitle('#e0625c').click()
    await page.waitForURL('**/browse?color=3a6cb8')
    expect(errors).toEqual([])
  })
})

describe('the order', () => {
  it('keeps the text and the choice', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await openSearch(page, '/browse?q=style&premium=false')
    await button(page, 'Best match').click()
    await order(page).getByRole('link', { name: 'Newest' }).click()
    await page.waitForURL('**/browse?q=style&premium=false&sort=newest')
    await button(page, 'Newest').waitFor()
    await expect.poll(() => page.locator('details[open]').count()).toBe(0)
  })

  it('by trend asks how far back to look', async () => {
    const { page } = await browser.openPage(PHONE)
    await openSearch(page, '/browse')
    await button(page, 'Popular').tap()
    await order(page).getByRole('link', { name: 'Trending' }).tap()
    await page.waitForURL('**/browse?sort=trending')
    await button(page, 'Trending: week').tap()
    await order(page).getByRole('link', { name: 'Month' }).tap()
    await page.waitForURL('**/browse?sort=trending&window=month')
    await button(page, 'Trending: month').waitFor()
  })

  it('by chance can be shuffled again, and its address gives the same one', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await openSearch(page, '/browse')
    await shuffle(page, 'Popular', 'Random')
    const first = page.url()
    const before = await titles(page)
    await shuffle(page, 'Random', 'Shuffle again')
    expect(page.url()).not.toBe(first)
    await expect.poll(() => titles(page), SOON).not.toEqual(before)
    await page.goto(first)
    expect(await titles(page)).toEqual(before)
  })
})

describe('a random style', () => {
  it('is one of those that pass the filters, and is never kept', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await openSearch(page, '/browse?tag=pastel')
    const slugs = await cards(page)
      .getByRole('heading')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    const random = page.locator('main').getByRole('link', { name: 'Random' })
    expect(await random.getAttribute('href')).toBe('/random?tag=pastel')
    expect(await random.getAttribute('rel')).toBe('nofollow')
    await random.click()
    await page.waitForURL('**/sref/*')
    expect(slugs).toContain(new URL(page.url()).pathname)

    const ask = (path: string) => page.request.get(path, { maxRedirects: 0 })
    const answer = await ask('/random?tag=pastel')
    expect(answer.status()).toBe(307)
    expect(answer.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
    })
    const none = await ask('/random?q=zzxqvw&color=%23FFF&page=3&sort=nonsense')
    expect(none.headers().location).toBe('/browse?q=zzxqvw&color=ffffff')
  })
})

function button(page: Page, name: string) {
  return page.locator('main summary', { hasText: name })
}

function order(page: Page) {
  return page.getByRole('navigation', { name: 'Order' })
}

async function shuffle(page: Page, from: string, link: string): Promise<void> {
  const before = page.url()
  await button(page, from).click()
  await order(page).getByRole('link', { name: link }).click()
  await page.waitForURL((url) => url.search.includes('sort=random') && url.href !== before)
  await button(page, 'Random').waitFor()
}

function titles(page: Page): Promise<string[]> {
  return cards(page).getByRole('heading').allTextContents()
}
