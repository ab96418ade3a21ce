import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './open-browser'

const PHONE = 390
const DESKTOP = 1440
const PAGE_SIZE = 24

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each([PHONE, DESKTOP])('on a screen %i pixels wide', (width) => {
  it('the home page shows a full grid of pictures and no error', async () => {
    const { page, errors } = await browser.openPage({ width })
    await page.goto('/')
    expect(await cards(page).count()).toBeGreaterThanOrEqual(PAGE_SIZE)
    await scrollThrough(page)
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('#styles article img')]
        .filter((picture) => picture.checkVisibility())
        .every((picture) => picture.complete && picture.naturalWidth > 0),
    )
    expect(errors).toEqual([])
  })

  it('no page scrolls sideways', async () => {
    const { page } = await browser.openPage({ width })
    for (const path of ['/', await openStyle(page), await premiumStyle(page), '/nowhere']) {
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
    const button = page
      .locator('#styles')
      .getByRole('button', { name: /^Copy --sref \d+$/ })
      .first()
    await button.tap()
    await page
      .getByRole('status')
      .filter({ hasText: /^Copied --sref \d+$/ })
      .waitFor()
    expect(await button.getByText('Copied').isVisible()).toBe(true)
    expect(`Copy ${await clipboard(page)}`).toBe(await button.getAttribute('aria-label'))
  })

  it('works from the keyboard', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    await page.goto('/')
    const link = cards(page)
      .filter({ has: page.getByRole('button') })
      .first()
      .getByRole('link')
    await link.focus()
    await page.keyboard.press('Tab')
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

  it('the whole parameter string can be copied from the page of a style', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    await page.goto(await openStyle(page))
    await page.getByRole('region', { name: 'Parameters' }).getByRole('button').click()
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor()
    expect(await clipboard(page)).toMatch(/^--sref \d+( --(v|niji) \S+)?( --sv \d+)? --sw \d+$/)
  })
})

describe('the page of a style', () => {
  it('is one click from its card and shows four pictures', async () => {
    const { page, errors } = await browser.openPage({ width: DESKTOP })
    const path = await openStyle(page)
    await page.goto('/')
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
    expect(await page.getByRole('region', { name: 'Samples' }).getByRole('img').count()).toBe(1)
    expect(await page.getByText('For premium members').isVisible()).toBe(true)
    const article = page.locator('main > article')
    expect(await article.getByRole('button', { name: /--sref|prompt/ }).count()).toBe(0)
    const [own = ''] = ((await response?.text()) ?? '').split('aria-labelledby="more"')
    expect(own).not.toMatch(/--sref \d/)
  })

  it('does not exist at an unknown address', async () => {
    const { page } = await browser.openPage({ width: PHONE })
    for (const path of [
      '/sref/there-is-no-such-style',
      '/?category=no-such-category',
      '/nowhere',
    ]) {
      const response = await page.goto(path)
      expect(response?.status(), path).toBe(404)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Nothing hangs here')
    }
  })
})

describe('finding the way by address', () => {
  it('a category shows as many styles as its chip says, all of that category', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    await page.goto('/')
    const chip = page
      .getByRole('navigation', { name: 'Categories' })
      .locator('a[href*="category="]')
      .first()
    const count = Number(/(\d+) styles/.exec((await chip.textContent()) ?? '')?.[1])
    await chip.click()
    await page.waitForURL('**/?category=*')
    await page.reload()
    expect(await cards(page).count()).toBe(Math.min(count, PAGE_SIZE))
  })

  it('an order in the address orders the grid and is marked in the switch', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    await page.goto('/?sort=liked')
    const current = page.getByRole('navigation', { name: 'Order' }).locator('[aria-current=true]')
    expect(await current.textContent()).toBe('Most liked')
    const likes = await Promise.all(
      (await cards(page).locator('data').all()).map(async (like) =>
        Number(await like.getAttribute('value')),
      ),
    )
    expect(likes.length).toBe(PAGE_SIZE)
    expect(likes).toEqual(likes.toSorted((a, b) => b - a))
  })

  it('the next page is a plain link and repeats nothing', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    await page.goto('/?sort=newest')
    const first = await slugs(page)
    await page.getByRole('link', { name: 'Next page' }).click()
    await page.waitForURL('**/?sort=newest&page=2')
    await page.reload()
    const second = await slugs(page)
    expect(second.length).toBeGreaterThan(0)
    expect(second.filter((slug) => first.includes(slug))).toEqual([])
  })

  it('a page behind the last one leads back', async () => {
    const { page } = await browser.openPage({ width: PHONE })
    await page.goto('/?page=9999')
    await page.getByRole('link', { name: 'Last page' }).click()
    await page.waitForURL(/\?page=\d{1,3}$/)
    await cards(page).first().waitFor()
  })
})

describe('a search engine or a shared link', () => {
  it('finds a title, a description and one canonical address on every kind of page', async () => {
    const { page } = await browser.openPage({ width: DESKTOP, javaScriptEnabled: false })
    const style = await openStyle(page)
    for (const path of ['/', '/?page=2', style]) {
      await page.goto(path)
      expect(await page.title(), path).toMatch(/\S/)
      const description = page.locator('head meta[name=description]')
      expect(await description.getAttribute('content'), path).toMatch(/\S/)
      const canonical = await page.locator('head link[rel=canonical]').getAttribute('href')
      const { pathname, search } = new URL(canonical ?? '')
      expect(pathname + search).toBe(path)
    }
  })

  it('finds the cover as the picture of a style, and structured data', async () => {
    const { page } = await browser.openPage({ width: DESKTOP, javaScriptEnabled: false })
    const path = await openStyle(page)
    await page.goto(path)
    const image = await page.locator('head meta[property="og:image"]').getAttribute('content')
    const answer = await page.request.get(new URL(image ?? '').pathname)
    expect(answer.headers()['content-type']).toBe('image/webp')
    const data = await page.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.parse(data ?? '').name).toBe(await page.locator('h1').textContent())
  })
})

describe('without JavaScript', () => {
  it('the grid and the pages of styles are there', async () => {
    const { page } = await browser.openPage({ width: PHONE, javaScriptEnabled: false })
    await page.goto('/')
    expect(await cards(page).count()).toBeGreaterThanOrEqual(PAGE_SIZE)
    expect(await cards(page).first().isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Next page' }).click()
    await page.waitForURL('**/?page=2')
    expect(await cards(page).first().isVisible()).toBe(true)
    await cards(page).first().getByRole('link').click()
    await page.waitForURL('**/sref/*')
    expect(await page.getByRole('region', { name: 'Samples' }).isVisible()).toBe(true)
  })
})

function cards(page: Page) {
  return page.locator('#styles article')
}

async function slugs(page: Page): Promise<(string | null)[]> {
  const links = await cards(page).getByRole('link').all()
  return Promise.all(links.map((link) => link.getAttribute('href')))
}

/** The path of a style whose code is public; leaves the page on the home page. */
async function openStyle(page: Page): Promise<string> {
  return stylePath(page, cards(page).filter({ has: page.locator('button') }))
}

async function premiumStyle(page: Page): Promise<string> {
  return stylePath(page, cards(page).filter({ hasText: 'Premium' }))
}

async function stylePath(page: Page, matching: ReturnType<typeof cards>): Promise<string> {
  await page.goto('/')
  return (await matching.first().getByRole('link').getAttribute('href')) ?? ''
}

async function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Brings every lazy picture near the screen once. */
async function scrollThrough(page: Page): Promise<void> {
  for (const picture of await page.locator('main article').all())
    await picture.scrollIntoViewIfNeeded()
}
