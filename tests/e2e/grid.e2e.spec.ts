import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './open-browser'

const PHONE = { width: 390, hasTouch: true, isMobile: true }
const DESKTOP = { width: 1440 }
const PAGE_SIZE = 24
const MAX_CARDS = 300
/** How far from the place that one has left one may come back. */
const NEAR_PX = 50
const SOON_MS = 15_000
/** From one place of a finger to the next, as a screen tells them. */
const TOUCH_MS = 16

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each([PHONE, DESKTOP])('a gallery on a screen $width pixels wide', (screen) => {
  it('goes on to its last style without a request twice, a moved pixel or an error', async () => {
    const { page, errors } = await browser.openPage(screen)
    const asked = followRequests(page)
    await watchShifts(page)
    await page.goto('/browse')
    const height = await heightOf(page)
    const total = await totalOf(page)
    expect(total).toBeGreaterThan(2 * PAGE_SIZE)
    const seen = await scrollToEnd(page)
    expect(seen.slugs.size).toBe(total)
    expect(seen.mostCards).toBeLessThanOrEqual(MAX_CARDS)
    await expect.poll(() => page.getByText(`That is all ${total} styles`).isVisible()).toBe(true)
    expect(await heightOf(page)).toBe(height)
    expect(asked.length).toBe(Math.ceil(total / PAGE_SIZE) - 1)
    expect(new Set(asked).size).toBe(asked.length)
    expect(await shiftOf(page)).toBe(0)
    expect(errors).toEqual([])
  })

  it.each(['/browse?sort=newest', '/browse?q=light', '/category/painting', '/tag/soft'])(
    'leads back to the exact place in %s from a style, another page and a reload',
    async (path) => {
      const { page, errors } = await browser.openPage(screen)
      await page.goto(path)
      await untilPlaceIsKept(page)
      const place = await scrollOn(page)
      const isThere = () =>
        soon(async () => {
          const now = await placeOf(page)
          const isNear = Math.abs(now.scrollY - place.scrollY) <= NEAR_PX
          return isNear && now.slugs.join() === place.slugs.join()
        }).toBe(true)

      await cards(page).getByRole('heading').getByRole('link').nth(place.index).click()
      await page.waitForURL('**/sref/*')
      await page.getByRole('heading', { name: place.title }).last().waitFor()
      await page.goBack()
      await isThere()

      await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href="/"]')?.click())
      await page.waitForURL((url) => url.pathname === '/')
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.goBack()
      await isThere()

      await page.reload()
      await isThere()
      expect(errors).toEqual([])
    },
  )

  it('opens at its top when it is entered anew', async () => {
    const { page } = await browser.openPage(screen)
    await page.goto('/browse')
    await untilPlaceIsKept(page)
    await scrollOn(page)
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href="/"]')?.click())
    await page.waitForURL((url) => url.pathname === '/')
    await page.evaluate(() =>
      document.querySelector<HTMLAnchorElement>('main a[href="/browse"]')?.click(),
    )
    await page.waitForURL('**/browse')
    await soon(() => cards(page).count()).toBeGreaterThan(0)
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
  })

  it('says where a page did not come through, and reads it at a tap', async () => {
    const { page } = await browser.openPage({ ...screen, serviceWorkers: 'block' })
    let isBroken = true
    await page.route('**/api/sref?*', (route) => (isBroken ? route.abort() : route.continue()))
    await page.goto('/browse')
    await untilPlaceIsKept(page)
    const again = page.getByRole('button', { name: 'Try again' }).first()
    await scrollUntil(page, () => again.isVisible())
    isBroken = false
    await again.click()
    await soon(() => cards(page).count()).toBeGreaterThan(PAGE_SIZE)
  })
})

describe('the further samples of a card', () => {
  it('appear under a pointer, and the one that it is on takes the cover’s place', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await page.goto('/browse')
    await untilPlaceIsKept(page)
    const card = openCard(page)
    await expect.poll(() => card.locator('img').count()).toBe(1)
    await card.hover()
    await soon(() => shownPictures(card)).toBe(4)
    const box = await card.locator('img').last().boundingBox()
    await page.mouse.move((box?.x ?? 0) + 9, (box?.y ?? 0) + 9)
    await soon(() => shownPictures(card)).toBe(5)
    await page.mouse.move(1, 1)
    await soon(() => shownPictures(card)).toBe(1)
  })

  it('appear for who comes by keyboard', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await page.goto('/browse')
    await untilPlaceIsKept(page)
    const card = openCard(page)
    await card.getByRole('heading').getByRole('link').focus()
    await soon(() => shownPictures(card)).toBe(4)
  })

  it('come with a swipe, one at a time, and a tap still opens the style', async () => {
    const { page } = await browser.openPage(PHONE)
    await page.goto('/browse')
    await untilPlaceIsKept(page)
    const card = openCard(page)
    await card.scrollIntoViewIfNeeded()
    await expect.poll(() => card.locator('img').count()).toBe(1)
    const { width } = await swipe(page, card)
    await soon(() => stripOf(card).evaluate((strip) => strip.scrollLeft)).toBe(width)
    await soon(() => shownPictures(card)).toBe(4)
    await stripOf(card).tap()
    await page.waitForURL('**/sref/*')
  })
})

describe('a card far down', () => {
  it('gives its code to the clipboard at one tap', async () => {
    const { page } = await browser.openPage(PHONE)
    await page.goto('/browse')
    await untilPlaceIsKept(page)
    await scrollUntil(page, async () => (await cards(page).count()) > PAGE_SIZE)
    const copy = cards(page).getByRole('button', { name: /^Copy --sref \d+$/ })
    const label = (await copy.last().getAttribute('aria-label')) ?? ''
    await page.getByRole('button', { name: label, exact: true }).tap()
    await soon(() => page.evaluate(() => navigator.clipboard.readText())).toBe(
      label.replace('Copy ', ''),
    )
  })
})

describe('without JavaScript', () => {
  it('a gallery is pages with links from one to the next', async () => {
    const { page } = await browser.openPage({ ...DESKTOP, javaScriptEnabled: false })
    await page.goto('/browse')
    await expect.poll(() => cards(page).count()).toBe(PAGE_SIZE)
    await expect.poll(() => cards(page).first().locator('img').isVisible()).toBe(true)
    const pages = page.getByRole('navigation', { name: 'Pages' })
    const height = await pages.boundingBox()
    const last = await cards(page).last().boundingBox()
    expect((height?.y ?? 0) - (last?.y ?? 0) - (last?.height ?? 0)).toBeLessThan(400)
    await pages.getByRole('link', { name: 'Next page' }).click()
    await page.waitForURL('**/browse?page=2')
    await expect.poll(() => cards(page).count()).toBe(PAGE_SIZE)
  })
})

/** What scrolling, fetching and drawing lead to. */
function soon<Value>(read: () => Value | Promise<Value>) {
  return expect.poll(read, { timeout: SOON_MS })
}

function cards(page: Page) {
  return page.locator('#styles article')
}

/** The first card with a public code, which has four samples. */
function openCard(page: Page) {
  return cards(page)
    .filter({ has: page.getByRole('button', { name: /^Copy/ }) })
    .first()
}

type Card = ReturnType<typeof openCard>

function stripOf(card: Card) {
  return card.locator('[data-strip]')
}

async function shownPictures(card: Card): Promise<number> {
  return card
    .locator('img')
    .evaluateAll(
      (pictures: HTMLImageElement[]) =>
        pictures.filter((one) => one.checkVisibility() && one.complete && one.naturalWidth > 0)
          .length,
    )
}

/** Draws a finger from right to left over a cover. */
async function swipe(page: Page, card: Card): Promise<{ width: number }> {
  const box = await card.locator('.card-cover').boundingBox()
  if (!box) throw new Error('The card is not on screen.')
  const session = await page.context().newCDPSession(page)
  const y = box.y + box.height / 2
  for (const [step, part] of [0.9, 0.8, 0.6, 0.4, 0.2].entries()) {
    await session.send('Input.dispatchTouchEvent', {
      type: step === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [{ x: box.x + box.width * part, y }],
    })
    await page.waitForTimeout(TOUCH_MS)
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  return { width: Math.round(box.width) }
}

/** Requests for pages of cards, as pages make them. */
function followRequests(page: Page): string[] {
  const asked: string[] = []
  const isPage = (request: Request) => /\/api\/(sref|search)\?.*page=/.test(request.url())
  page.on('request', (request) => {
    if (isPage(request) && request.serviceWorker() === null) asked.push(request.url())
  })
  return asked
}

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry)
          Object.assign(window, { shift: Reflect.get(window, 'shift') + entry.value })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

async function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => Reflect.get(window, 'shift'))
}

async function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight)
}

async function totalOf(page: Page): Promise<number> {
  const text = await page.locator('main header').first().textContent()
  return Number(/(\d+) styles/.exec(text ?? '')?.[1])
}

/** The gallery notes its place in the history from the moment when it can go on by itself. */
async function untilPlaceIsKept(page: Page): Promise<void> {
  await page.waitForFunction(() => history.state?.galleryPlace)
}

async function scrollUntil(page: Page, isReached: () => Promise<boolean>): Promise<void> {
  await soon(async () => {
    await page.evaluate(() => scrollBy({ top: 500, behavior: 'instant' }))
    return isReached()
  }).toBe(true)
}

/** Scrolls as a wheel does, to the end, and waits for every card on the way. */
async function scrollToEnd(page: Page) {
  await untilPlaceIsKept(page)
  const slugs = new Set<string>()
  let mostCards = 0
  await scrollUntil(page, async () => {
    await page.waitForFunction(() => !document.querySelector('#styles [aria-busy=true]'))
    const now = await cards(page)
      .locator('h3 a')
      .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ pathname }) => pathname))
    mostCards = Math.max(mostCards, await page.locator('#styles .card-grid > li').count())
    for (const slug of now) slugs.add(slug)
    return page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1)
  })
  return { slugs, mostCards }
}

/** Goes down a few screens, or as far as the page goes. */
async function scrollOn(page: Page) {
  await page.evaluate(() => {
    const room = document.querySelector('#styles .card-room')?.getBoundingClientRect()
    scrollBy({ top: (room?.bottom ?? 0) - 0.7 * innerHeight, behavior: 'instant' })
  })
  await soon(async () => (await placeOf(page)).slugs.length).toBeGreaterThan(0)
  await page.waitForFunction(() => !document.querySelector('#styles [aria-busy=true]'))
  return placeOf(page)
}

/** Where the page is, and the cards whose titles are in sight. */
async function placeOf(page: Page) {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('#styles article h3 a')]
    const inSight = links.filter((link) => {
      const { top, bottom } = link.getBoundingClientRect()
      return top >= 60 && bottom <= innerHeight - 80
    })
    const [first] = inSight
    return {
      scrollY: window.scrollY,
      slugs: inSight.map(({ pathname }) => pathname),
      index: first ? links.indexOf(first) : -1,
      title: first?.textContent ?? '',
    }
  })
}
