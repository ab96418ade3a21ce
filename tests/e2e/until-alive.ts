import type { Page } from 'playwright-core'

/**
 * Waits until a page answers to what is done on it: its scripts start after its first screen is painted,
 * and React leaves its mark on what it has taken over. A page without such scripts needs no waiting.
 */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isPlain = !document.querySelector('script[data-late], script[src*="/_next/static/"]')
    return isPlain || Object.keys(document.body).some((key) => key.startsWith('__reactFiber'))
  })
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}
