import type { Page } from 'playwright-core'

/**
 * Waits until a page answers to what is done on it: its scripts start after its first screen is painted,
 * and React leaves its mark on what it has taken over.
 */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactFiber'))
  })
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}
