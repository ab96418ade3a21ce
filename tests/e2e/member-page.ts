import type { Page } from 'playwright-core'

/** The hearts and marks of styles whose names begin like that. */
export function mark(page: Page, label: string) {
  return page.locator('#styles, main').getByRole('button', { name: new RegExp(`^${label} `) })
}

/** Waits until the server itself says how many styles the member keeps. */
export async function waitForKept(page: Page, count: number): Promise<void> {
  await page.waitForFunction(async (wanted) => {
    const answer = await fetch('/api/user/marks')
    return (await answer.json()).favorited.length === wanted
  }, count)
}

export async function expectText(page: Page, text: string): Promise<void> {
  await page.getByRole('main').getByText(text).first().waitFor()
}

export async function expectToast(page: Page, text: string): Promise<void> {
  await page.getByRole('region', { name: 'Messages' }).getByText(text).first().waitFor()
}

/** The accessible name of what has the focus, as far as its label, its text or its ARIA label say it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim()
  })
}
