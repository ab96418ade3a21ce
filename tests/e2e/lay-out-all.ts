import type { Page } from 'playwright-core'

/** Lays out and styles what is far from the window, too: browsers leave cards there as they are until they come near. */
export async function layOutAll(page: Page): Promise<void> {
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' })
}
