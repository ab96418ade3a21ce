import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStyle, premiumStyle } from './find-styles'
import { openBrowser } from './open-browser'
import { partPath } from './part-path'

const DESKTOP = 1440

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

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
