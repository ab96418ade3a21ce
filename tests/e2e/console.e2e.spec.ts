import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInAs } from './as-demo-user'
import { listenToConsole } from './listen-to-console'
import { openBrowser } from './open-browser'
import { findSubjects, STOREFRONT_PAGES, type Subjects } from './storefront-pages'

let browser: Awaited<ReturnType<typeof openBrowser>>
let subjects: Subjects

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  browser = await openBrowser()
  subjects = await findSubjects()
})
afterAll(() => browser?.close())

/** What visitors get to hear is asked on the way in `accessibility.e2e.spec.ts`. */
const visits = STOREFRONT_PAGES.filter(({ user }) => user === undefined)

it.each(visits)('says nothing on the console to a member: $name', async (storefrontPage) => {
  const { path, prepare, status = 200 } = storefrontPage
  const { page } = await browser.openPage({ width: 1440 })
  try {
    await signInAs(page, 'member')
    const complaints = listenToConsole(page, storefrontPage)
    const response = await page.goto(path(subjects))
    expect(response?.status()).toBe(status)
    await page.waitForLoadState('networkidle')
    await prepare?.(page, subjects)
    expect(complaints).toEqual([])
  } finally {
    await page.context().close()
  }
})
