import type { Page } from 'playwright-core'

/** The path of the first category or tag that the home page leads to. */
export async function partPath(page: Page, kind: string): Promise<string> {
  await page.goto('/')
  const link = page.locator(`main a[href^="/${kind}/"]`).first()
  return (await link.getAttribute('href')) ?? ''
}
