import type { Page } from 'playwright-core'
import { layOutAll } from '../../tests/e2e/lay-out-all'
import type { StorefrontPage, Subjects } from '../../tests/e2e/storefront-pages'
import { untilAlive } from '../../tests/e2e/until-alive'

/** Longer pages are cut here: lists go on for ever. In pixels. */
const MAX_HEIGHT = 4_000

const STEP = 800

type Input = { page: Page; storefrontPage: StorefrontPage; subjects: Subjects; file: string }

/** Opens a page, lets everything on it appear, and writes what there is to see. */
export async function takeScreenshot({ page, storefrontPage, subjects, file }: Input) {
  const { path, prepare } = storefrontPage
  await page.goto(path(subjects))
  await untilAlive(page)
  await page.waitForLoadState('networkidle')
  if (prepare) await prepare(page, subjects)
  else await scrollThrough(page)
  await page.waitForLoadState('networkidle')
  await untilPainted(page)
  const { width = 0 } = page.viewportSize() ?? {}
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  // What is above a page covers the screen, not the page.
  const isWhole = prepare === undefined
  await page.screenshot({
    path: file,
    ...(isWhole && {
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(height, MAX_HEIGHT) },
    }),
  })
}

/** Pictures further down are fetched, and cards laid out, when they come near. */
async function scrollThrough(page: Page): Promise<void> {
  await layOutAll(page)
  for (let top = 0; top < MAX_HEIGHT; top += STEP) {
    await page.evaluate((y) => scrollTo(0, y), top)
    await page.waitForTimeout(100)
  }
  await page.evaluate(() => scrollTo(0, 0))
}

/** Pictures that have come are decoded; hidden ones never come. */
async function untilPainted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const shown = [...document.images].filter((image) => image.naturalWidth > 0)
    await Promise.all(shown.map((image) => image.decode()))
  })
}
