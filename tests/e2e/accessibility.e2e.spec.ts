import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAs } from './as-demo-user'
import { layOutAll } from './lay-out-all'
import { listenToConsole } from './listen-to-console'
import { openBrowser } from './open-browser'
import { findSubjects, STOREFRONT_PAGES, type Subjects } from './storefront-pages'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const WIDTHS = [390, 1440]
const SCHEMES = ['light', 'dark'] as const

/** Next's own, which is there while developing alone. */
const NOT_OURS = 'nextjs-portal'

let browser: Awaited<ReturnType<typeof openBrowser>>
let subjects: Subjects

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  browser = await openBrowser()
  subjects = await findSubjects()
})
afterAll(() => browser?.close())

describe.each(STOREFRONT_PAGES)('$name', (storefrontPage) => {
  it.each(WIDTHS)(
    'has no barrier, light or dark, and says nothing on the console at %i pixels',
    async (width) => {
      const { path, user, prepare, status = 200 } = storefrontPage
      const { page } = await browser.openPage({ width, reducedMotion: 'reduce' })
      try {
        if (user) await signInAs(page, user)
        const complaints = listenToConsole(page, storefrontPage)
        const response = await page.goto(path(subjects))
        expect(response?.status()).toBe(status)
        await prepare?.(page, subjects)
        await layOutAll(page)
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          await untilStill(page)
          expect(await findBarriers(page), colorScheme).toEqual([])
        }
        expect(complaints).toEqual([])
      } finally {
        await page.context().close()
      }
    },
  )
})

/** Waits until no colour is on its way to another. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  )
}

/** What axe finds, as lines for a person: the rule, the element, and what is wrong with it. */
async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(
    async ({ rules, notOurs }) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
      const result = await axe.run(
        { exclude: [notOurs] },
        { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] },
      )
      return result.violations
    },
    { rules: RULES, notOurs: NOT_OURS },
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const summary = failureSummary.split('\n').slice(1).join(' ').replaceAll(/\s+/g, ' ')
      return `${id} ${target.join(' ')}: ${summary}`
    }),
  )
}
