import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyStyles } from '../helpers/copy-styles'
import { dispatch } from '../helpers/dispatch'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { addSearchContent, CANARY, FREE_CODE, PREMIUM_CODE } from '../helpers/search-content'

const SITE = 'http://localhost:3000'

let gallery: TestGallery

beforeAll(async () => {
  gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '', SITE_URL: SITE } })
  await addSearchContent(gallery.payload)
})

afterAll(() => gallery?.stop())

async function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const response = await dispatch(new Request(new URL(path, SITE), { headers }))
  if (!response) throw new Error(`Nothing answers ${path}.`)
  return response
}

const read = async (path: string) => (await ask(path)).text()

const FILES = [
  '/feed.xml',
  '/feed.json',
  '/category/anime/feed.xml',
  '/category/anime/feed.json',
  '/sitemap.xml',
  '/sitemaps/pages.xml',
  '/sitemaps/styles.xml',
  '/robots.txt',
  '/og.jpg',
  '/category/anime/og.jpg',
  '/tag/rain/og.jpg',
  '/sref/harbour-mist/og.jpg',
  '/sref/golden-vault/og.jpg',
  `/oembed?url=${SITE}/sref/golden-vault`,
  `/oembed?format=xml&url=${SITE}/sref/harbour-mist`,
]

describe('what is made for those who do not come by the pages', () => {
  it.each(FILES)('%s is public, may be kept for a moment, and is not sent twice', async (path) => {
    const response = await ask(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=0, s-maxage=/)
    expect(response.headers.get('surrogate-key')).toMatch(/\S/)
    const etag = response.headers.get('etag') ?? ''
    const again = await ask(path, { 'if-none-match': etag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it.each(FILES)('%s holds nothing that is premium, and no draft', async (path) => {
    const text = await read(path)
    expect(text).not.toContain(CANARY)
    expect(text).not.toContain(PREMIUM_CODE)
  })

  it.each([
    '/category/nothing/feed.xml',
    '/category/nothing/og.jpg',
    '/tag/nothing/og.jpg',
    '/sref/nothing/og.jpg',
    '/sitemaps/styles.xml?after=nonsense',
    `/oembed?url=${SITE}/sref/nothing`,
  ])('%s does not exist, and nobody remembers that', async (path) => {
    const response = await ask(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })
})

describe('the feeds', () => {
  it('begin with the newest style', async () => {
    const { items } = await (await ask('/feed.json')).json()
    expect(items[0].url).toBe(`${SITE}/sref/golden-vault`)
    const rss = await read('/feed.xml')
    expect(rss.indexOf('golden-vault')).toBeLessThan(rss.indexOf('harbour-mist'))
    expect(rss).toContain(`--sref ${FREE_CODE}`)
  })

  it('of a category hold its styles alone', async () => {
    const { items, home_page_url } = await (await ask('/category/anime/feed.json')).json()
    expect(home_page_url).toBe(`${SITE}/category/anime`)
    expect(items.map(({ title }: { title: string }) => title)).toEqual([
      'Golden Vault',
      'Harbour Mist',
    ])
  })
})

describe('the pictures for links', () => {
  it.each(['/og.jpg', '/sref/harbour-mist/og.jpg', '/sref/golden-vault/og.jpg'])(
    '%s is a JPEG of 1200 × 630 pixels',
    async (path) => {
      const response = await ask(path)
      expect(response.headers.get('content-type')).toBe('image/jpeg')
      const { format, width, height } = await sharp(await response.arrayBuffer()).metadata()
      expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 })
    },
  )
})

describe('the sitemap', () => {
  it('names every page that is public, with its pictures', async () => {
    const sitemap = await read('/sitemap.xml')
    for (const path of ['/', '/browse', '/category/anime', '/tag/rain', '/sref/golden-vault']) {
      expect(sitemap).toContain(`<loc>${SITE}${path}</loc>`)
    }
    expect(sitemap.match(/<image:loc>[^<]+\.webp<\/image:loc>/g)?.length).toBeGreaterThan(20)
    expect(await read('/robots.txt')).toContain(`Sitemap: ${SITE}/sitemap.xml`)
  })

  it('is divided where it would be too large, and leaves no style out', async () => {
    await copyStyles(gallery.payload, { slug: 'harbour-mist', count: 5_100 })
    const index = await read('/sitemap.xml')
    const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url))
    expect(parts.map(({ pathname }) => pathname)).toEqual([
      '/sitemaps/pages.xml',
      '/sitemaps/styles.xml',
      '/sitemaps/styles.xml',
    ])
    const styles = new Set<string>()
    for (const { pathname, search } of parts.slice(1)) {
      const locations = (await read(`${pathname}${search}`)).match(/<loc>[^<]+<\/loc>/g) ?? []
      expect(locations.length).toBeLessThanOrEqual(5_000)
      for (const location of locations) styles.add(location)
    }
    const { totalDocs } = await gallery.payload.count({
      collection: 'srefs',
      overrideAccess: false,
    })
    expect(styles.size).toBe(totalDocs)
  })
})
