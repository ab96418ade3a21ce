import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './open-browser'
import { signInPage } from './sign-in-page'
import { findSubjects, STOREFRONT_PAGES, type Subjects } from './storefront-pages'

/** Browsers complain a moment after loading of what was fetched ahead and not used. */
const COMPLAINTS_MS = 4_000

let browser: Awaited<ReturnType<typeof openBrowser>>
let subjects: Subjects

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  browser = await openBrowser()
  subjects = await findSubjects()
})
afterAll(() => browser?.close())

const visits = STOREFRONT_PAGES.flatMap((page) =>
  page.user
    ? [page]
    : [page, { ...page, name: `${page.name}, signed in`, user: 'member' as const }],
)

it.each(visits)('says nothing on the console: $name', async ({ path, user, prepare, status }) => {
  const { page } = await browser.openPage({ width: 1440 })
  try {
    if (user) await signInPage(page, user)
    const complaints = listen(page)
    const response = await page.goto(path(subjects))
    expect(response?.status()).toBe(status ?? 200)
    await page.waitForLoadState('networkidle')
    await prepare?.(page, subjects)
    await page.waitForTimeout(COMPLAINTS_MS)
    // The status of the page itself, which was asked for.
    expect(complaints.filter(({ url }) => status === undefined || url !== page.url())).toEqual([])
  } finally {
    await page.context().close()
  }
})

function listen(page: Page): { text: string; url: string }[] {
  const complaints: { text: string; url: string }[] = []
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    complaints.push({ text: message.text(), url: message.location().url })
  })
  page.on('pageerror', (error) => complaints.push({ text: error.message, url: page.url() }))
  return complaints
}
