import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAdminAs } from './as-demo-user'
import { asNewClient } from './as-new-client'
import { openBrowser } from './open-browser'

const DESKTOP = 1440
const MOBILE = 375

/** The run's own words, so that it finds what it made, and only that. */
const name = `Key ${randomBytes(4).toString('hex')}`

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  browser = await openBrowser()
})

afterAll(() => browser?.close())

describe('an editor', () => {
  it('makes a key in the admin, sees it once, and ends it', async () => {
    const { page, errors } = await browser.openPage({ width: DESKTOP })
    await openAdminAs(page, 'editor')
    await page.goto('/admin/collections/api-keys')
    await page.locator('#make-api-key').click()
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByLabel('It may').selectOption('write')
    await page.getByLabel('Name', { exact: true }).press('Enter')
    const key = (await page.locator('#new-api-key').textContent()) ?? ''
    expect(key).toMatch(/^sref_[\w-]{51}$/)
    expect(await statusOf(key)).toBe(200)

    await page.locator('#new-api-key-done').click()
    await page.locator('.make-key__dialog').waitFor({ state: 'detached' })
    await page.getByRole('link', { name }).click()
    await page.waitForURL(/\/api-keys\/[\w-]+/)
    expect(await page.content()).not.toContain(key.slice(13))
    expect(await page.getByLabel('Begins with').inputValue()).toBe(key.slice(0, 13))

    await page.locator('.doc-controls__popup button').click()
    await page.locator('#action-delete').click()
    await page.locator('#confirm-action').click()
    await page.waitForURL(/\/collections\/api-keys\/?(\?|$)/)
    expect(await statusOf(key)).toBe(401)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('is told what is wrong, on a phone too', async () => {
    const { page } = await browser.openPage({ width: MOBILE })
    await openAdminAs(page, 'editor')
    await page.goto('/admin/collections/api-keys')
    await page.locator('#make-api-key').click()
    await page.getByLabel('Name', { exact: true }).fill('   ')
    await page.locator('#make-api-key-confirm').click()
    await page.getByText('Give a name by which you will know the key.').waitFor()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(MOBILE)
    await page.context().close()
  })
})

async function statusOf(key: string): Promise<number> {
  const headers = { authorization: `users API-Key ${key}`, ...asNewClient() }
  const { status } = await fetch(`${process.env.E2E_BASE_URL}/api/user/keys`, { headers })
  return status
}
