import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './open-browser'
import { findSubjects, type Subjects } from './storefront-pages'

/** Events are sent when the browser has time for it. */
const SOON_MS = 10_000

let browser: Awaited<ReturnType<typeof openBrowser>>
let subjects: Subjects

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  browser = await openBrowser()
  subjects = await findSubjects()
})
afterAll(() => browser?.close())

describe('what a page tells of its use', () => {
  it('a style that is looked at is a view, once, and the API takes it', async () => {
    const page = await openWatchedPage()
    const path = `/sref/${subjects.free}`
    await page.goto(path)
    await expect.poll(() => sent(page), { timeout: SOON_MS }).toHaveLength(1)
    const events = await sent(page)
    expect(events).toEqual([{ type: 'view', ref: subjects.free }])
    const answer = await page.request.post('/api/analytics/track', {
      headers: { 'content-type': 'text/plain' },
      data: JSON.stringify(events),
    })
    expect(answer.status()).toBe(202)
    await leave(page)
    expect(await sent(page)).toHaveLength(1)
  })

  it('a copied string is a copy of its style', async () => {
    const page = await openWatchedPage()
    await page.goto(`/sref/${subjects.free}`)
    await page
      .getByRole('button', { name: /^Copy --sref/ })
      .first()
      .click()
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor()
    await leave(page)
    expect(await sent(page)).toContainEqual({ type: 'copy', ref: subjects.free })
  })

  it('a shared address is a share of its style', async () => {
    const page = await openWatchedPage()
    await page.goto(`/sref/${subjects.free}`)
    await page.getByRole('button', { name: 'Share' }).first().click()
    await page.getByRole('status').filter({ hasText: 'Copied the address' }).waitFor()
    await leave(page)
    expect(await sent(page)).toContainEqual({ type: 'share', ref: subjects.free })
    const address = await page.evaluate(() => navigator.clipboard.readText())
    expect(new URL(address).pathname).toBe(`/sref/${subjects.free}`)
  })

  it('a search is told without its words', async () => {
    const page = await openWatchedPage()
    await page.goto('/browse?q=ink')
    await expect.poll(() => sent(page), { timeout: SOON_MS }).toEqual([{ type: 'search' }])
  })
})

describe('a browser that asks not to be tracked', () => {
  it.each([
    ['doNotTrack', '1'],
    ['globalPrivacyControl', true],
  ] as const)('sends nothing: %s', async (name, value) => {
    const page = await openWatchedPage()
    await page.addInitScript(
      ([property, said]) => Object.defineProperty(navigator, property, { get: () => said }),
      [name, value] as const,
    )
    await page.goto(`/sref/${subjects.free}`)
    await page
      .getByRole('button', { name: /^Copy --sref/ })
      .first()
      .click()
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor()
    await leave(page)
    expect(await sent(page)).toEqual([])
  })
})

type Beacons = { beacons: string[] }

/** A page that notes what it sends by beacon. */
async function openWatchedPage(): Promise<Page> {
  const { page } = await browser.openPage({ width: 1440 })
  await page.addInitScript(() => {
    const noted = globalThis as unknown as Beacons
    noted.beacons = []
    const send = navigator.sendBeacon.bind(navigator)
    navigator.sendBeacon = (url, body) => {
      noted.beacons.push(String(body))
      return send(url, body)
    }
    Object.defineProperty(navigator, 'share', { value: undefined })
  })
  return page
}

async function sent(page: Page): Promise<object[]> {
  const bodies = await page.evaluate(() => (globalThis as unknown as Beacons).beacons)
  return bodies.flatMap((body) => JSON.parse(body))
}

/** As when another tab is chosen: whatever waits is sent now. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
}
