import { randomBytes, randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { asNewClient } from './as-new-client'

/** A change must be on every page within this time. */
const CHANGE_TIMEOUT_MS = 2_000

const mark = randomBytes(4).toString('hex')
const SLUG = `static-pages-${mark}`
const TITLE = `Static pages ${mark}`
const CODE = String(randomInt(1e11, 1e12))
const PROMPT = `A prompt for members ${mark}`
const PAGE = `/sref/${SLUG}`

let site: string
/** A category, a tag and pictures of the demo. */
let content: { category: string; tag: string; images: string[] }
let isProduction = false

type Page = { status: number; text: string; cache: string | null; headers: Headers }

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  site = process.env.E2E_BASE_URL
  const response = await fetch(`${site}/api/sref?premium=false&limit=1`, { headers: asNewClient() })
  const [style] = (await response.json()).docs
  content = {
    category: style.categories[0].slug,
    tag: style.tags[0].slug,
    images: style.samples.map(({ image }: { image: { contentHash: string } }) => image.contentHash),
  }
  await open('/')
  isProduction = (await open('/')).cache !== null
})

afterAll(() => send('DELETE'))

describe('a page that is made once', () => {
  it.each(['/', 'category', 'tag', 'style'])(
    '%s is a hit when it is asked for again',
    async (kind) => {
      if (!isProduction) return
      const path = await pathOf(kind)
      for (const isData of [false, true]) {
        await open(path, isData)
        const again = await open(path, isData)
        expect(again.cache, path).toBe('hit')
        expect(again.headers.get('cache-control')).toMatch(/^public, max-age=0, s-maxage=\d+/)
        const key = kind === 'style' ? /\bsref:/ : /\bsrefs\b/
        expect(again.headers.get('surrogate-key')).toMatch(key)
        expect(again.headers.has('set-cookie')).toBe(false)
      }
    },
  )

  it('names the address that the gallery is served under', async () => {
    for (const kind of ['/', 'category', 'tag', 'style']) {
      const { text } = await open(await pathOf(kind))
      expect(text).toContain(`<link rel="canonical" href="${site}`)
      expect(text).not.toContain('http://localhost:3000'.replace(site, '-'))
    }
  })

  it('is never kept where there is nothing yet', async () => {
    const { status, headers } = await open(PAGE)
    expect(status).toBe(404)
    expect(headers.get('cache-control')).toContain('no-store')
  })
})

describe('a change that is committed is on every page at once', () => {
  it('a style that is published', async () => {
    const pages = ['/', `/category/${content.category}`, `/tag/${content.tag}`]
    for (const path of pages) await warm(path)
    await send('PUT', {})
    await shows(PAGE, ({ status, text }) => status === 200 && text.includes(CODE))
    // Home and category show the newest and the whole; the tag's page its tag's styles.
    await shows('/', ({ text }) => text.includes(TITLE))
    await shows(`/browse?sort=newest`, ({ text }) => text.includes(TITLE))
    await shows(`/category/${content.category}/feed.xml`, ({ text }) => text.includes(TITLE))
    for (const path of pages.slice(1)) {
      await shows(path, ({ text }) => /\d+ styles/.test(text))
    }
  })

  it('what only the page of a style shows', async () => {
    await warm(PAGE)
    await send('PUT', { source: { name: `Source ${mark}`, url: null } })
    await shows(PAGE, ({ text }) => text.includes(`Source ${mark}`))
    await shows(PAGE, ({ text }) => text.includes(`Source ${mark}`), true)
  })

  it('a style that becomes premium: its code and its prompts are gone', async () => {
    await warm(PAGE)
    expect((await open(PAGE)).text).toContain(PROMPT)
    await send('PUT', { premium: true })
    const isLocked = ({ text }: Page) => !text.includes(CODE) && !text.includes(PROMPT)
    await shows(PAGE, isLocked)
    await shows(PAGE, isLocked, true)
    await shows('/', isLocked)
  })

  it('a style that is taken back', async () => {
    await warm(PAGE)
    await send('PUT', { status: 'draft' })
    await shows(PAGE, ({ status }) => status === 404)
    await shows('/', ({ text }) => !text.includes(TITLE))
    await shows(`/og.jpg`, ({ status }) => status === 200)
    await shows(`${PAGE}/og.jpg`, ({ status }) => status === 404)
  })

  it('a style that is published again, where there was none a moment ago', async () => {
    await send('PUT', {})
    await shows(PAGE, ({ status, text }) => status === 200 && text.includes(CODE))
    await send('DELETE')
    await shows(PAGE, ({ status }) => status === 404)
  })
})

async function pathOf(kind: string): Promise<string> {
  if (kind === 'category') return `/category/${content.category}`
  if (kind === 'tag') return `/tag/${content.tag}`
  if (kind === '/') return '/'
  const { text } = await open('/')
  return /href="(\/sref\/[^"/]+)"/.exec(text)?.[1] ?? ''
}

/** As a browser opens a page, or as its router fetches the data of one. */
async function open(path: string, isData = false): Promise<Page> {
  const response = await fetch(`${site}${path}`, {
    headers: { ...asNewClient(), ...(isData && { rsc: '1' }) },
  })
  const { status, headers } = response
  return { status, headers, text: await response.text(), cache: headers.get('x-cache') }
}

/** So that there is something to be out of date. */
async function warm(path: string): Promise<void> {
  for (const isData of [false, true, false, true]) await open(path, isData)
}

async function shows(path: string, isRight: (page: Page) => boolean, isData = false) {
  await vi.waitFor(
    async () => {
      const page = await open(path, isData)
      expect(isRight(page), `${path} ${page.status} ${page.cache}`).toBe(true)
    },
    { timeout: CHANGE_TIMEOUT_MS, interval: 20 },
  )
}

async function send(method: 'PUT' | 'DELETE', change?: object): Promise<void> {
  const style = {
    title: TITLE,
    code: CODE,
    slug: SLUG,
    status: 'published',
    categories: [content.category],
    tags: [content.tag],
    samples: content.images.map((image) => ({ image, prompt: PROMPT })),
    ...change,
  }
  const response = await fetch(`${site}/api${PAGE}`, {
    method,
    headers: {
      ...asNewClient(),
      authorization: `JWT ${inject('tokens').editor}`,
      'content-type': 'application/json',
    },
    ...(method === 'PUT' && { body: JSON.stringify(style) }),
  })
  if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`)
}
