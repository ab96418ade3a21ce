import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { signInAs } from './as-demo-user'
import { asNewClient } from './as-new-client'
import { openBrowser } from './open-browser'
import { type GalleryProxy, openProxy } from './open-proxy'
import { findSubjects, type Subjects } from './storefront-pages'

/** Pages are kept a moment after they were opened, when nothing else is to be done. */
const SOON_MS = 20_000

const PRIVATE_PATHS = /^\/(admin|account|api\/(auth|user|cms\/(?!media\/file\/)))/

let browser: Awaited<ReturnType<typeof openBrowser>>
let subjects: Subjects
let proxy: GalleryProxy
let page: Page

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a production build.')
  browser = await openBrowser()
  subjects = await findSubjects()
})
afterAll(() => browser?.close())

beforeEach(async () => {
  proxy = await openProxy()
  page = (await browser.openPage({ width: 390, baseURL: proxy.url })).page
  await page.goto('/')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
})
afterEach(async () => {
  await page?.context().close()
  await proxy?.close()
})

describe('without a connection', () => {
  it('the page of the first visit opens, with its pictures', async () => {
    await untilKept('/')
    await untilKept(await firstPicture())
    goOffline()
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await untilPictureShows()
  })

  it('a style that was opened from a list opens by its address, with its pictures', async () => {
    const path = `/sref/${subjects.free}`
    await page.goto('/browse')
    await page.locator(`main a[href="${path}"]`).first().click()
    await page.waitForURL(`**${path}`)
    await untilKept(path)
    goOffline()
    const other = await page.context().newPage()
    await other.goto(`${proxy.url}${path}`)
    await other
      .getByRole('button', { name: /^Copy --sref/ })
      .first()
      .waitFor()
    expect(new URL(other.url()).pathname).toBe(path)
  })

  it('a list that was seen is there, and its links lead to styles that were seen', async () => {
    const path = `/sref/${subjects.free}`
    await page.goto(path)
    await untilKept(path)
    await page.goto('/browse')
    await untilKept('/browse')
    goOffline()
    await page.goto('/browse')
    await page.locator(`main a[href="${path}"]`).first().click()
    await page.waitForURL(`**${path}`)
    await page
      .getByRole('button', { name: /^Copy --sref/ })
      .first()
      .waitFor()
  })

  it('the favourites of who is signed in are there', async () => {
    await mark('POST', subjects.free)
    try {
      await signInAs(page, 'member', proxy.url)
      await page.goto('/favorites')
      const card = `main a[href="/sref/${subjects.free}"]`
      await page.locator(card).first().waitFor()
      await untilKept('/favorites')
      goOffline()
      const other = await page.context().newPage()
      await other.goto(`${proxy.url}/favorites`)
      await other.locator(card).first().waitFor()
      await other.getByText(/the gallery cannot be reached/).waitFor()
    } finally {
      await mark('DELETE', subjects.free)
    }
  })

  it('a page that was never seen leads to the offline page, which lists what is kept', async () => {
    const path = `/sref/${subjects.free}`
    await page.goto(path)
    const title = await page.getByRole('heading', { level: 1 }).textContent()
    await untilKept(path)
    goOffline()
    await page.goto(`/sref/${subjects.other}`)
    await page.getByRole('heading', { name: 'No connection' }).waitFor()
    await page.getByRole('link', { name: title ?? '' }).click()
    await page.waitForURL(`**${path}`)
  })

  it('the offline page goes on to what was wanted once there is a connection', async () => {
    goOffline()
    await page.goto('/how-to')
    const again = page.getByRole('link', { name: 'Try again' })
    await again.waitFor()
    proxy.setReachable(true)
    await again.click()
    await page.waitForURL('**/how-to')
    await page.getByRole('heading', { level: 1, name: 'How to use a style code' }).waitFor()
  })

  it('a line says so, and is said, until the connection is back', async () => {
    await page.context().setOffline(true)
    const line = page.getByRole('complementary', { name: 'Connection' })
    await line.waitFor()
    await page.getByRole('status').filter({ hasText: 'You are offline' }).waitFor()
    await page.context().setOffline(false)
    await line.waitFor({ state: 'detached' })
    await page.getByRole('status').filter({ hasText: 'The connection is back' }).waitFor()
  })
})

describe('what a device keeps', () => {
  it('is for everyone, whoever looked at it', async () => {
    await signInAs(page, 'premium', proxy.url)
    for (const path of [
      '/',
      '/account',
      '/favorites',
      `/sref/${subjects.premium}`,
      '/browse?q=ink',
    ]) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
    }
    await untilKept(`/sref/${subjects.premium}`)
    const kept = await readKept()
    expect(kept.length).toBeGreaterThan(10)
    expect(kept.filter(({ path }) => PRIVATE_PATHS.test(path))).toEqual([])
    expect(kept.filter(({ cacheControl }) => /private|no-store/.test(cacheControl))).toEqual([])
    expect(kept.filter(({ path }) => path === `/api/sref/${subjects.premium}`)).toEqual([])
    const { code } = await readPremium()
    expect(code).toMatch(/^\d+$/)
    expect(kept.filter(({ text }) => text.includes(`--sref ${code}`))).toEqual([])
  })

  it('is gone when someone signs out', async () => {
    await page.goto(`/sref/${subjects.free}`)
    await untilKept(`/sref/${subjects.free}`)
    // As a visitor: the sessions of the demo users are those of other tests too.
    await page.evaluate(() => fetch('/api/auth/logout', { method: 'POST' }))
    await expect
      .poll(async () => (await readKept()).map(({ path }) => path), { timeout: SOON_MS })
      .not.toContain(`/sref/${subjects.free}`)
  })
})

describe('a new version', () => {
  it('is told of, and taken over when asked for alone', async () => {
    await page.evaluate(() => Object.assign(globalThis, { isFirst: true }))
    proxy.renewWorker()
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    const reload = page.getByRole('button', { name: 'Reload' })
    await reload.waitFor({ timeout: SOON_MS })
    expect(await page.evaluate(() => 'isFirst' in globalThis)).toBe(true)
    await reload.click()
    await page.waitForFunction(() => !('isFirst' in globalThis))
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    const isWaiting = await page.evaluate(
      async () => (await navigator.serviceWorker.ready).waiting !== null,
    )
    expect(isWaiting).toBe(false)
  })
})

function goOffline(): void {
  proxy.setReachable(false)
}

async function untilKept(path: string): Promise<void> {
  await expect
    .poll(async () => (await readKept()).map((entry) => entry.path), { timeout: SOON_MS })
    .toContain(path)
}

type Kept = { path: string; cacheControl: string; text: string }

/** Everything in every cache; the text of pages and answers. */
async function readKept(): Promise<Kept[]> {
  return page.evaluate(async () => {
    const names = await caches.keys()
    const entries = names.map(async (name) => {
      const cache = await caches.open(name)
      const requests = await cache.keys()
      return Promise.all(
        requests.map(async (request) => {
          const { pathname, search } = new URL(request.url)
          const response = await cache.match(request, { ignoreVary: true })
          const isText = /html|json|x-component/.test(response?.headers.get('content-type') ?? '')
          return {
            path: pathname + search,
            cacheControl: response?.headers.get('cache-control') ?? '',
            text: response && isText ? await response.text() : '',
          }
        }),
      )
    })
    return (await Promise.all(entries)).flat()
  })
}

async function readPremium(): Promise<{ code: string }> {
  return page.evaluate(async (slug) => (await fetch(`/api/sref/${slug}`)).json(), subjects.premium)
}

async function firstPicture(): Promise<string> {
  const source = await page
    .locator('main img')
    .first()
    .evaluate(async (img: HTMLImageElement) => {
      img.loading = 'eager'
      await img.decode()
      return img.currentSrc
    })
  return new URL(source).pathname
}

async function untilPictureShows(): Promise<void> {
  await page.waitForFunction(() => {
    const picture = document.querySelector<HTMLImageElement>('main img')
    return picture?.complete && picture.naturalWidth > 0
  })
}

/** Puts a style among the favourites of the member, or takes it out. */
async function mark(method: 'POST' | 'DELETE', slug: string): Promise<void> {
  const answer = await fetch(`${process.env.E2E_BASE_URL}/api/sref/${slug}/favorite`, {
    method,
    headers: { ...asNewClient(), authorization: `JWT ${inject('tokens').member}` },
  })
  expect(answer.status).toBe(200)
}
