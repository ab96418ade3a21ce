import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clipboard, openStyle, premiumStyle } from './find-styles'
import { openBrowser } from './open-browser'
import { partPath } from './part-path'

const PHONE = 390
const DESKTOP = 1440

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each([PHONE, DESKTOP])('on a screen %i pixels wide', (width) => {
  it.each(['/', 'category', 'tag'])('%s shows pictures and no error', async (kind) => {
    const { page, errors } = await browser.openPage({ width })
    await page.goto(kind === '/' ? '/' : await partPath(page, kind))
    await scrollThrough(page)
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('main article img')]
        .filter((picture) => picture.checkVisibility())
        .every((picture) => picture.complete && picture.naturalWidth > 0),
    )
    await expect.poll(() => page.locator('main article').count()).toBeGreaterThan(1)
    expect(errors).toEqual([])
  })

  it('no page scrolls sideways', async () => {
    const { page } = await browser.openPage({ width })
    const paths = ['/', await partPath(page, 'category'), await partPath(page, 'tag')]
    for (const path of [...paths, await openStyle(page), await premiumStyle(page), '/nowhere']) {
      await page.goto(path)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, path).toBe(0)
    }
  })

  it('nothing moves while the home page loads and scrolls', async () => {
    const { page } = await browser.openPage({ width })
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const shift = 'value' in entry ? Number(entry.value) : 0
          document.documentElement.dataset.shift = `${Number(document.documentElement.dataset.shift ?? 0) + shift}`
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto('/')
    await scrollThrough(page)
    expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBe(0)
  })
})

describe('taking a code along', () => {
  it('one tap on a card copies the parameter and says so', async () => {
    const { page } = await browser.openPage({ width: PHONE, hasTouch: true, isMobile: true })
    await page.goto('/')
    const button = page.getByRole('button', { name: /^Copy --sref \d+$/ }).first()
    await button.tap()
    await page
      .getByRole('status')
      .filter({ hasText: /^Copied --sref \d+$/ })
      .waitFor()
    expect(await clipboard(page)).toMatch(/^--sref \d+$/)
  })

  it('works from the keyboard', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    await page.goto('/')
    await page
      .getByRole('button', { name: /^Copy --sref/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor()
    expect(await clipboard(page)).toMatch(/^--sref \d+$/)
  })

  it('works where the clipboard API is missing', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }),
    )
    await page.goto('/')
    await page
      .getByRole('button', { name: /^Copy --sref/ })
      .first()
      .click()
    await page
      .getByRole('status')
      .filter({ hasText: /^Copied --sref \d+$/ })
      .waitFor()
  })
})

describe('the home page', () => {
  it('leads on from each of its parts', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    await page.goto('/')
    const titles = ['Trending', 'Categories', 'Newest', 'Popular tags', 'How it works']
    for (const name of titles) {
      const region = page.getByRole('region', { name })
      expect(await region.getByRole('link').count(), name).toBeGreaterThan(0)
    }
    const everything = page.getByRole('link', { name: /^Browse all \d+ styles$/ })
    expect(await everything.getAttribute('href')).toBe('/browse')
  })

  it('finds what is typed into its large field', async () => {
    const { page } = await browser.openPage({ width: PHONE })
    await page.goto('/')
    await page.getByLabel('What are you looking for?').fill('anime')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/browse?q=anime')
  })

  it('shows what is trending in another time without leaving, and says so', async () => {
    const { page, errors } = await browser.openPage({ width: DESKTOP })
    await page.goto('/')
    const trending = page.getByRole('region', { name: 'Trending' })
    expect(await trending.locator('[aria-current=true]').textContent()).toBe('Week')
    const answered = page.waitForResponse(/\/api\/sref\?sort=trending&window=day/)
    await trending.getByRole('link', { name: 'Day' }).click()
    const { docs } = await (await answered).json()
    await page.getByRole('status').filter({ hasText: 'Trending of the day' }).waitFor()
    await expect.poll(() => trending.locator('[aria-current=true]').textContent()).toBe('Day')
    await trending.getByRole('heading', { name: docs[0].title }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
    expect(errors).toEqual([])
  })

  it('tells how many styles a category holds, and leads to as many', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    await page.goto('/')
    const tile = page.getByRole('region', { name: 'Categories' }).getByRole('link').first()
    const count = /(\d+) styles?$/.exec((await tile.textContent()) ?? '')?.[1]
    await tile.click()
    await page.waitForURL('**/category/*')
    await page.reload()
    const main = page.locator('main')
    await main
      .getByText(new RegExp(`\\b${count} styles?\\b`))
      .first()
      .waitFor()
  })
})

describe('the page of a style', () => {
  it('is one click from its card and shows four pictures', async () => {
    const { page, errors } = await browser.openPage({ width: DESKTOP })
    const path = await openStyle(page)
    await page.goto('/browse')
    await page.locator(`#styles a[href="${path}"]`).first().click()
    await page.waitForURL(`**${path}`)
    const pictures = page.getByRole('region', { name: 'Samples' }).getByRole('img')
    await expect.poll(() => pictures.count()).toBe(4)
    await scrollThrough(page)
    for (const picture of await pictures.all()) {
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
        .toBeGreaterThan(0)
    }
    expect(errors).toEqual([])
  })

  it('shows no code and one picture of a premium style', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    const response = await page.goto(await premiumStyle(page))
    await expect
      .poll(() => page.getByRole('region', { name: 'Samples' }).getByRole('img').count())
      .toBe(1)
    await expect.poll(() => page.getByText('For premium members').isVisible()).toBe(true)
    const article = page.locator('main > article')
    await expect.poll(() => article.getByRole('button', { name: /--sref|prompt/ }).count()).toBe(0)
    const [own = ''] = ((await response?.text()) ?? '').split('aria-labelledby="more"')
    expect(own).not.toMatch(/--sref \d/)
  })

  it('does not exist at an unknown address', async () => {
    const { page } = await browser.openPage({ width: PHONE })
    for (const path of [
      '/sref/there-is-no-such-style',
      '/category/no-such-category',
      '/tag/no-such-tag',
      '/browse?category=no-such-category',
      '/nowhere',
    ]) {
      const response = await page.goto(path)
      expect(response?.status(), path).toBe(404)
      await expect
        .poll(() => page.getByRole('heading', { level: 1 }).textContent())
        .toBe('Nothing hangs here')
    }
  })
})

describe('finding the way by address', () => {
  it('links of earlier times lead to what they led to', async () => {
    const { page } = await browser.openPage({ width: PHONE })
    await page.goto('/?q=anime&sort=newest')
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
      '/browse?q=anime&sort=newest',
    )
  })

  it('a category and a tag have a page each, whose next page is in the gallery', async () => {
    const { page } = await browser.openPage({ width: DESKTOP, javaScriptEnabled: false })
    for (const kind of ['category', 'tag']) {
      const path = await partPath(page, kind)
      await page.goto(path)
      const slug = path.split('/').at(-1)
      await expect.poll(() => page.locator('h1').textContent()).toMatch(/\S/)
      const next = page.getByRole('link', { name: 'Next page' })
      if ((await next.count()) > 0) {
        expect(await next.getAttribute('href')).toBe(`/browse?${kind}=${slug}&page=2`)
      }
    }
  })
})

describe('without JavaScript', () => {
  it('every kind of page shows pictures, text and links', async () => {
    const { page } = await browser.openPage({ width: PHONE, javaScriptEnabled: false })
    const paths = ['/', await partPath(page, 'category'), await partPath(page, 'tag')]
    for (const path of [...paths, await openStyle(page)]) {
      await page.goto(path)
      const main = page.locator('main')
      expect(await main.locator('h1').isVisible(), path).toBe(true)
      expect(await main.getByRole('img').first().isVisible(), path).toBe(true)
      expect(await main.locator('a[href^="/"]').count(), path).toBeGreaterThan(3)
    }
  })

  it('the other times of what is trending are links', async () => {
    const { page } = await browser.openPage({ width: PHONE, javaScriptEnabled: false })
    await page.goto('/')
    await page.getByRole('link', { name: 'Month', exact: true }).click()
    await page.waitForURL('**/browse?sort=trending&window=month')
    expect(await cards(page).first().isVisible()).toBe(true)
  })

  it('the large field searches', async () => {
    const { page } = await browser.openPage({ width: PHONE, javaScriptEnabled: false })
    await page.goto('/')
    await page.getByLabel('What are you looking for?').fill('anime')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await page.waitForURL('**/browse?q=anime')
  })
})

function cards(page: Page) {
  return page.locator('#styles article')
}

/** Brings every lazy picture near the screen once. */
async function scrollThrough(page: Page): Promise<void> {
  // A home page has a few more cards than a narrow screen shows.
  for (const card of await page.locator('main article').filter({ visible: true }).all())
    await card.scrollIntoViewIfNeeded()
}
