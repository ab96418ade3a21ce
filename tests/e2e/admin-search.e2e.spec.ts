import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DEMO_PASSWORD, demoEmail } from '../../scripts/seed/demo-users'
import { asDemoUser, openAdminAs } from './as-demo-user'
import { openBrowser } from './open-browser'

const DESKTOP = 1440
const CHANGE_TIMEOUT_MS = 15_000
const CLICK_MS = 1_000
const MENU = '.doc-controls__popup button'

/** The run's own words, so that it finds what it made, and only that. */
const mark = randomBytes(4).toString('hex')
const emptied = `teal ${mark}`
const surviving = `cyan ${mark}`

type Doc = { id: string; name: string; tags?: string[] | null }
type Body = { doc?: Doc; docs?: Doc[]; errors?: unknown } & Partial<Doc>

let browser: Awaited<ReturnType<typeof openBrowser>>
const editor = asDemoUser<Body>('editor')
let draftId = ''
const tagIds: Record<string, string> = {}

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  browser = await openBrowser()
  for (const name of [emptied, surviving]) {
    tagIds[name] = (await editor('POST', '/tags', { name })).doc?.id ?? ''
  }
  const draft = { title: `Draft ${mark}`, tags: [tagIds[emptied]], _status: 'draft' }
  draftId = (await editor('POST', '/srefs?draft=true&depth=0', draft)).doc?.id ?? ''
})

afterAll(async () => {
  const admin = asDemoUser<Body>('admin')
  await admin('DELETE', `/srefs/${draftId}?trash=true`)
  await admin('DELETE', `/tags?where[name][contains]=${mark}`)
  await browser?.close()
})

describe('an editor who merges one tag into another, with the keyboard alone', () => {
  it('finds the other tag, is told what will change, and is led to the one that stays', async () => {
    const { page, errors } = await browser.openPage({ width: DESKTOP })
    await openAdminAs(page, 'editor')
    await page.goto(`/admin/collections/tags/${tagIds[emptied]}`)

    await openDialog(page)
    await page.keyboard.press('Escape')
    await page.locator('.merge-dialog').waitFor({ state: 'detached' })
    await vi.waitFor(async () =>
      expect(await page.locator(`${MENU}:focus`).count(), 'the focus is back').toBe(1),
    )

    await openDialog(page)
    await page.keyboard.type(surviving)
    await page.getByRole('option', { name: surviving }).waitFor()
    await page.keyboard.press('Enter')
    const plan = page.locator('.merge-dialog__plan')
    await plan.getByText('This cannot be undone.').waitFor()
    expect(await plan.textContent()).toContain(`1 draft will get “${surviving}” in its place.`)
    expect((await editor('GET', `/tags/${tagIds[emptied]}`)).name).toBe(emptied)

    await vi.waitFor(async () => {
      if ((await focusedId(page)) !== 'merge-confirm') await page.keyboard.press('Tab')
      expect(await focusedId(page)).toBe('merge-confirm')
    })
    await page.keyboard.press('Enter')
    await page.locator('[data-sonner-toast]', { hasText: 'was merged into' }).waitFor()
    await page.waitForURL(new RegExp(`/tags/${tagIds[surviving]}$`))
    await page.getByRole('heading', { name: surviving }).waitFor()
    expect(await editor('GET', `/tags/${tagIds[emptied]}`)).toHaveProperty('errors')
    const draft = await editor('GET', `/srefs/${draftId}?draft=true&depth=0`)
    expect(draft.tags).toEqual([tagIds[surviving]])
    expect(errors).toEqual([])
    await page.context().close()
  })
})

describe('the search panel', () => {
  it('tells an admin that all is well, and reconciles when asked to', async () => {
    const { page, errors } = await browser.openPage({ width: DESKTOP })
    await openAdminAs(page, 'admin')
    await page.getByRole('link', { name: 'Show all SREFs' }).waitFor()
    await page.locator('.nav a[href="/admin/search"]').waitFor({ state: 'attached' })
    await page.goto('/admin/search')
    await page.getByText('Everything that is published can be found.').waitFor()
    const card = page.locator('.search-run', { hasText: 'Reconcile' })
    const before = await card
      .locator('time')
      .getAttribute('datetime', { timeout: CLICK_MS })
      .catch(() => null)
    await card.getByRole('button', { name: 'Reconcile' }).click()
    await page.getByText('Search goes on meanwhile.').waitFor()
    await page.locator('#confirm-action').click()
    await vi.waitFor(async () => {
      const after = await card.locator('time').getAttribute('datetime', { timeout: CLICK_MS })
      expect(after).not.toBe(before)
    }, CHANGE_TIMEOUT_MS)
    expect(await card.textContent()).toMatch(/Found no difference|Found and mended/)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('is looked at by editors, who cannot start anything', async () => {
    const { page, errors } = await browser.openPage({ width: DESKTOP })
    await openAdminAs(page, 'editor')
    await page.getByRole('link', { name: 'Show all SREFs' }).waitFor()
    await page.goto('/admin/search')
    await page.getByRole('heading', { name: 'Upkeep' }).waitFor()
    expect(await page.locator('.search-run button').count()).toBe(0)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('is closed to members, and sends visitors to sign in and back', async () => {
    const member = await browser.openPage({ width: DESKTOP })
    await openAdminAs(member.page, 'member')
    await member.page.waitForURL(/unauthorized/)
    await member.page.goto('/admin/search')
    await member.page.waitForURL(/unauthorized/)
    expect(await member.page.locator('.search-panel').count()).toBe(0)
    await member.page.context().close()

    const visitor = await browser.openPage({ width: DESKTOP })
    await visitor.page.goto('/admin/search')
    await visitor.page.waitForURL(/login/)
    await fillLogin(visitor.page, 'editor')
    await visitor.page.waitForURL(/\/admin\/search$/)
    await visitor.page.getByRole('heading', { name: 'Upkeep' }).waitFor()
    await visitor.page.context().close()
  })
})

/** A menu that is opened before the page has come to life stays closed. */
async function openDialog(page: Page): Promise<void> {
  const entry = page.locator('#action-merge:visible')
  await vi.waitFor(async () => {
    if ((await entry.count()) === 0) await page.locator(MENU).press('Enter', { timeout: CLICK_MS })
    await entry.press('Enter', { timeout: CLICK_MS })
  }, CHANGE_TIMEOUT_MS)
  await page.locator('.merge-dialog').waitFor()
  await vi.waitFor(async () => expect(await focusedId(page)).toBe('merge-into'))
}

function focusedId(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id)
}

async function fillLogin(page: Page, username: string): Promise<void> {
  await page.locator('#field-email').fill(demoEmail(username))
  await page.locator('#field-password').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Login' }).click()
}
