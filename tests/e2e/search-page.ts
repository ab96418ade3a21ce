import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** For conditions that a slow machine needs a while for. */
export const SOON = { timeout: 20_000 }

/** The one of every page. With scripts a combobox, without them a plain search field. */
export function field(page: Page) {
  return page.getByLabel('Search the gallery')
}

/** Scripts have taken the field over: from now on it answers while one types. */
export async function untilReady(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Search the gallery' }).waitFor()
}

export async function openSearch(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'domcontentloaded' })
  await untilReady(page)
}

export function cards(page: Page) {
  return page.locator('#styles article')
}

/** What the results are narrowed to. */
export function filters(page: Page) {
  return page.getByRole('list', { name: 'Filters' })
}

/** The categories above the cards that narrow the choice; not "All", which widens it. */
export function categories(page: Page) {
  return page.getByRole('navigation', { name: 'Categories' }).getByRole('link', { name: /style/ })
}

export function options(page: Page) {
  return page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')
}

export async function heading(page: Page): Promise<string | null> {
  return page.getByRole('heading', { level: 1 }).textContent()
}

export function untilHeading(page: Page, text: string) {
  return expect.poll(() => heading(page), SOON).toBe(text)
}

/** How many styles match, as the page says. */
export async function total(page: Page): Promise<number> {
  const text = (await page.locator('main header [role=status]').textContent()) ?? ''
  return text.startsWith('One style') ? 1 : Number.parseInt(text, 10)
}

export function countOf(chip: string | null | undefined): number {
  return Number(/(\d+) style/.exec(chip ?? '')?.[1])
}
