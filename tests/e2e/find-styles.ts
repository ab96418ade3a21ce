import type { Page } from 'playwright-core'

/** The path of a style whose code is public. */
export async function openStyle(page: Page): Promise<string> {
  return (await openStyles(page))[0] ?? ''
}

/** Paths of styles whose codes are public. */
export async function openStyles(page: Page): Promise<string[]> {
  return stylePaths(page, 'premium=false&limit=10')
}

/** The path of a style whose code is not public. */
export async function premiumStyle(page: Page): Promise<string> {
  return (await stylePaths(page, 'premium=true&limit=1'))[0] ?? ''
}

export function slugOf(href: string): string {
  return href.replace('/sref/', '')
}

/** What one would paste now. */
export async function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

async function stylePaths(page: Page, query: string): Promise<string[]> {
  const answer = await page.request.get(`/api/sref?${query}`)
  const { docs }: { docs: { slug: string }[] } = await answer.json()
  return docs.map(({ slug }) => `/sref/${slug}`)
}
