import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './open-browser'

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

describe('a search engine or a shared link', () => {
  it('finds a title, a description, a picture and one canonical address on every page', async () => {
    const { page } = await browser.openPage({ width: DESKTOP, javaScriptEnabled: false })
    const paths = ['/', '/browse', '/browse?page=2', await partPath(page, 'category')]
    for (const path of [...paths, await partPath(page, 'tag'), await openStyle(page)]) {
      await page.goto(path)
      const head = (selector: string, attribute: string) =>
        page.locator(`head ${selector}`).getAttribute(attribute)
      expect(await page.title(), path).toMatch(/\S/)
      expect(await head('meta[name=description]', 'content'), path).toMatch(/\S/)
      const { pathname, search } = new URL((await head('link[rel=canonical]', 'href')) ?? '')
      expect(pathname + search).toBe(path)
      expect(await head('link[type="application/rss+xml"]', 'href'), path).toMatch(/feed\.xml$/)
      const image = await head('meta[property="og:image"]', 'content')
      expect(await pictureAt(page, image ?? ''), path).toEqual({
        type: 'image/jpeg',
        width: 1200,
        height: 630,
      })
    }
  })

  it('finds structured data of the right kinds', async () => {
    const { page } = await browser.openPage({ width: DESKTOP, javaScriptEnabled: false })
    const collection = ['CollectionPage', 'BreadcrumbList']
    const kinds: Record<string, string[]> = {
      '/': ['WebSite'],
      '/browse': collection,
      [await partPath(page, 'category')]: collection,
      [await partPath(page, 'tag')]: collection,
      [await openStyle(page)]: ['CreativeWork', ...Array(4).fill('ImageObject'), 'BreadcrumbList'],
      [await premiumStyle(page)]: ['CreativeWork', 'ImageObject', 'BreadcrumbList'],
    }
    for (const [path, expected] of Object.entries(kinds)) {
      await page.goto(path)
      const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
      const data = texts.map((text) => JSON.parse(text))
      const found = data.flatMap((one) => one['@graph'] ?? [one]).map((one) => one['@type'])
      expect(found, path).toEqual(expected)
    }
  })

  it('can follow the gallery by feeds and a sitemap that parse', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    const category = await partPath(page, 'category')
    await page.goto('/')
    for (const [path, item] of [
      ['/feed.xml', 'rss > channel > item > guid'],
      [`${category}/feed.xml`, 'rss > channel > item > link'],
      ['/sitemap.xml', 'urlset > url > loc'],
    ] as const) {
      expect(await countInXml(page, path, item), path).toBeGreaterThan(0)
    }
    const feed = await (await page.request.get('/feed.json')).json()
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
    expect(feed.items.length).toBeGreaterThan(0)
    expect(await (await page.request.get('/robots.txt')).text()).toContain('/sitemap.xml')
  })

  it('can show a style in a page of its own by oEmbed', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    await page.goto(await openStyle(page))
    const link = (type: string) =>
      page.locator(`head link[type="${type}"]`).getAttribute('href') as Promise<string>
    const json = await page.request.get(await link('application/json+oembed'))
    const embed = await json.json()
    expect(embed).toMatchObject({ version: '1.0', type: 'photo' })
    expect((await page.request.get(embed.url)).headers()['content-type']).toBe('image/webp')
    expect(await countInXml(page, await link('text/xml+oembed'), 'oembed > url')).toBe(1)
    const small = await page.request.get(`${await link('application/json+oembed')}&maxwidth=200`)
    expect((await small.json()).width).toBeLessThanOrEqual(200)
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

/** The path of the first category or tag that the home page leads to. */
async function partPath(page: Page, kind: string): Promise<string> {
  await page.goto('/')
  const link = page.locator(`main a[href^="/${kind}/"]`).first()
  return (await link.getAttribute('href')) ?? ''
}

/** What a picture is, as a browser finds it. */
async function pictureAt(page: Page, address: string) {
  const { pathname } = new URL(address)
  const response = await page.request.get(pathname)
  const { width, height } = await sharp(await response.body()).metadata()
  return { type: response.headers()['content-type'], width, height }
}

/** How often something is in a document that must be good XML. */
async function countInXml(page: Page, address: string, selector: string): Promise<number> {
  const { pathname, search } = new URL(address, 'http://any')
  const text = await (await page.request.get(`${pathname}${search}`)).text()
  return page.evaluate(
    ([xml = '', wanted = '']) => {
      const document = new DOMParser().parseFromString(xml, 'text/xml')
      return document.querySelector('parsererror') ? -1 : document.querySelectorAll(wanted).length
    },
    [text, selector],
  )
}

/** The path of a style whose code is public. */
async function openStyle(page: Page): Promise<string> {
  const copy = page.getByRole('button', { name: /^Copy --sref/ })
  return stylePath(page, cards(page).filter({ has: copy }))
}

async function premiumStyle(page: Page): Promise<string> {
  return stylePath(page, cards(page).filter({ hasText: 'Premium' }))
}

async function stylePath(page: Page, matching: ReturnType<typeof cards>): Promise<string> {
  await page.goto('/browse')
  return (await matching.first().getByRole('heading').getByRole('link').getAttribute('href')) ?? ''
}

async function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Brings every lazy picture near the screen once. */
async function scrollThrough(page: Page): Promise<void> {
  // A home page has a few more cards than a narrow screen shows.
  for (const card of await page.locator('main article').filter({ visible: true }).all())
    await card.scrollIntoViewIfNeeded()
}
