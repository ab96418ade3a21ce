import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { type LongTask, watchLongTasks } from './watch-long-tasks'

export type ScrollReport = {
  seconds: number
  /** Different styles whose cards have been drawn. */
  stylesSeen: number
  /** Requests for pages of cards. */
  requests: number
  /** Requests for a page that had been asked for before. */
  requestsTwice: number
  requestsFailed: number
  /** Most cards, with their skeletons, that were in the document at a time. */
  mostCards: number
  /** Everything that kept the browser busy for longer than `LONG_MS`. */
  longTasks: LongTask[]
  /** How far from the place that was left one came back, from different depths. */
  backErrorsPx: number[]
}

type Input = { url: string; screen: { width: number; height: number } }

const NOTCH_PX = 250
/** About as fast as a wheel is turned in a hurry: 3,000 px, then a look. */
const NOTCHES = 12
const NOTCH_PAUSE_MS = 16
const TIMEOUT_MS = 30_000

/** One pixel: the drawing of pictures is the browser's work, and not what is measured. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')

/** Scrolls from the first card to the last, then goes away and comes back from several depths. */
export async function measureScroll({ url, screen }: Input): Promise<ScrollReport> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const context = await browser.newContext({
      baseURL: url,
      viewport: screen,
      serviceWorkers: 'block',
    })
    await context.route('**/api/cms/media/file/**', (route) =>
      route.fulfill({ contentType: 'image/gif', body: PIXEL }),
    )
    return await scrollAndReturn(context)
  } finally {
    await browser.close()
  }
}

async function scrollAndReturn(context: BrowserContext): Promise<ScrollReport> {
  const page = await context.newPage()
  const requests = followRequests(page)
  await watchLongTasks(page)
  await page.goto('/browse')
  await page.waitForFunction(() => history.state?.galleryPlace)
  const startedAt = performance.now()
  await scrollToEnd(page)
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10
  const { longTasks, mostCards, stylesSeen } = await page.evaluate(() => ({
    longTasks: window.longTasks,
    mostCards: window.mostCards,
    stylesSeen: window.stylesSeen.size,
  }))
  const { asked, failed } = requests()
  const backErrorsPx = []
  for (const depth of [0.05, 0.5, 0.95]) backErrorsPx.push(await backErrorAt(page, depth))
  const { asked: askedInAll } = requests()
  return {
    seconds,
    stylesSeen,
    requests: asked.length,
    requestsTwice: askedInAll.length - new Set(askedInAll).size,
    requestsFailed: failed,
    mostCards,
    longTasks,
    backErrorsPx,
  }
}

function followRequests(page: Page) {
  const asked: string[] = []
  let failed = 0
  page.on('request', (request) => {
    if (isPageOfCards(request.url())) asked.push(request.url())
  })
  page.on('response', (response) => {
    if (isPageOfCards(response.url()) && !response.ok()) failed += 1
  })
  return () => ({ asked: [...asked], failed })
}

function isPageOfCards(address: string): boolean {
  return new URL(address).pathname === '/api/sref'
}

async function scrollToEnd(page: Page): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  await page.mouse.move(width / 2, height / 2)
  for (let isAtEnd = false; !isAtEnd; ) {
    await untilRead(page)
    isAtEnd = await page.evaluate(
      () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1,
    )
    for (let notch = 0; notch < NOTCHES && !isAtEnd; notch += 1) {
      await page.mouse.wheel(0, NOTCH_PX)
      await page.waitForTimeout(NOTCH_PAUSE_MS)
    }
  }
}

/** No skeleton is left of what is drawn, and something is. */
async function untilRead(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('#styles article')].some((card) => {
        const { top, bottom } = card.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      }) || scrollY + innerHeight >= document.documentElement.scrollHeight - 1,
    undefined,
    { timeout: TIMEOUT_MS },
  )
  await page.waitForFunction(() => !document.querySelector('#styles [aria-busy=true]'), undefined, {
    timeout: TIMEOUT_MS,
  })
}

/** Goes to a depth (0 to 1), from there to the home page within the application, and back. */
async function backErrorAt(page: Page, depth: number): Promise<number> {
  await page.evaluate((part) => {
    const { scrollHeight } = document.documentElement
    scrollTo({ top: Math.round(part * scrollHeight), behavior: 'instant' })
  }, depth)
  await untilRead(page)
  const left = await placeOf(page)
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href="/"]')?.click())
  await page.waitForURL((url) => url.pathname === '/')
  await page.goBack()
  await page.waitForURL((url) => url.pathname === '/browse')
  await page.waitForFunction(() => document.querySelector('#styles article'))
  await untilRead(page)
  const found = await placeOf(page)
  const isSame = found.slugs.join() === left.slugs.join()
  return isSame ? Math.abs(found.scrollY - left.scrollY) : Number.POSITIVE_INFINITY
}

/** Where the page is, and the styles in sight. */
async function placeOf(page: Page) {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('#styles article h3 a')]
    const inSight = links.filter((link) => {
      const { top, bottom } = link.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
    return { scrollY: Math.round(window.scrollY), slugs: inSight.map(({ pathname }) => pathname) }
  })
}
