import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gzipBytes, measureEmptyNextApp } from '../helpers/empty-next-app'
import { openBrowser } from './open-browser'

const BUDGET_BYTES = 60 * 1024
const BUILD_TIMEOUT_MS = 300_000

let browser: Awaited<ReturnType<typeof openBrowser>>
let emptyBytes: number

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  browser = await openBrowser()
  emptyBytes = await measureEmptyNextApp()
}, BUILD_TIMEOUT_MS)
afterAll(() => browser?.close())

describe('the JavaScript of the gallery', () => {
  it('is at most 60 KB more than that of an empty Next page with a link', async () => {
    const scripts = await loadedScripts('/browse')
    const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0)
    const list = scripts.map((script) => `${script.bytes} ${script.address}`).join('\n')
    console.log(
      `/browse: ${bytes} bytes of scripts, ${bytes - emptyBytes} above an empty page\n${list}`,
    )
    expect(emptyBytes).toBeGreaterThan(0)
    expect(bytes).toBeGreaterThan(emptyBytes)
    expect(bytes - emptyBytes).toBeLessThanOrEqual(BUDGET_BYTES)
  })

  it('is asked for once the first screen is painted', async () => {
    const { page } = await browser.openPage({ width: 390, serviceWorkers: 'block' })
    await page.goto('/browse')
    const [paintedAt, startedAt] = await page.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint')
      const scripts = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
      return [paint?.startTime ?? 0, Math.min(...scripts.map(({ startTime }) => startTime))]
    })
    expect(paintedAt).toBeGreaterThan(0)
    expect(startedAt).toBeGreaterThanOrEqual(paintedAt)
  })
})

/** Every script that a page loads until it is idle and nobody has touched it, compressed by gzip. */
async function loadedScripts(path: string): Promise<{ address: string; bytes: number }[]> {
  const { page } = await browser.openPage({ width: 1440, serviceWorkers: 'block' })
  const answers: Promise<{ address: string; bytes: number }>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    const { pathname } = new URL(response.url())
    answers.push(
      response
        .body()
        .then((body) => ({ address: pathname, bytes: gzipBytes(new Uint8Array(body)) })),
    )
  })
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  return Promise.all(answers)
}
