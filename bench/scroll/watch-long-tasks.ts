import type { Page } from 'playwright-core'

export type LongTask = {
  /** Where the page was. */
  atPx: number
  durationMs: number
  /** What ran in it, longest first; empty where the browser was busy by itself. */
  scripts: { source: string; durationMs: number }[]
}

declare global {
  interface Window {
    longTasks: LongTask[]
    mostCards: number
    /** The addresses of all styles whose card the page ever held. */
    stylesSeen: Set<string>
  }
}

/** Shorter ones are nobody's concern. */
const LONG_MS = 100

/**
 * Makes every document of a page keep its long tasks, by the Long Animation Frames API, which names the
 * scripts (https://www.w3.org/TR/long-animation-frames/), and which cards it
 * held, and how many at once.
 */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript((longMs) => {
    window.longTasks = []
    window.mostCards = 0
    window.stylesSeen = new Set()
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const scripts: { sourceURL: string; invoker: string; duration: number }[] = Reflect.get(
          entry,
          'scripts',
        )
        if (entry.duration < longMs) continue
        window.longTasks.push({
          atPx: Math.round(window.scrollY),
          durationMs: Math.round(entry.duration),
          scripts: scripts
            .map(({ sourceURL, invoker, duration }) => ({
              source: `${sourceURL.split('/').at(-1)} ${invoker}`.trim(),
              durationMs: Math.round(duration),
            }))
            .sort((a, b) => b.durationMs - a.durationMs),
        })
      }
    }).observe({ type: 'long-animation-frame', buffered: true })
    new MutationObserver(() => {
      const cards = document.querySelectorAll('#styles .card-grid > li').length
      window.mostCards = Math.max(window.mostCards, cards)
      const links = document.querySelectorAll<HTMLAnchorElement>('#styles article h3 a')
      for (const { pathname } of links) window.stylesSeen.add(pathname)
    }).observe(document, { childList: true, subtree: true })
  }, LONG_MS)
}
