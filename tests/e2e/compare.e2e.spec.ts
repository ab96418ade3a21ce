import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clipboard, openStyles, slugOf } from './find-styles'
import { openBrowser } from './open-browser'

const PHONE = { width: 390, hasTouch: true }
const DESKTOP = { width: 1440 }

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

describe('a comparison', () => {
  it('is put together from styles and shows the same subject side by side', async () => {
    const { page, errors } = await browser.openPage(PHONE)
    const hrefs = (await openStyles(page)).slice(0, 2)
    for (const href of hrefs) {
      await page.goto(href)
      await page.getByRole('button', { name: 'Compare', exact: true }).click()
    }
    await page.getByRole('link', { name: 'Compare 2' }).click()
    await page.waitForURL('**/compare?style=*&style=*')
    const row = page.getByRole('region', { name: /^portrait$/i })
    expect(await row.getByRole('img').count()).toBe(2)
    await page
      .getByRole('button', { name: /^Copy --sref/ })
      .first()
      .click()
    await expect.poll(() => clipboard(page)).toMatch(/^--sref \d+/)
    expect(errors).toEqual([])
  })

  it('grows by a name, changes its order, and takes a removal back', async () => {
    const { page } = await browser.openPage(DESKTOP)
    const [first = '', second = ''] = (await openStyles(page)).map(slugOf)
    await page.goto(`/compare?style=${first}`)
    await page.getByLabel('Add a style by its name').fill(second.replaceAll('-', ' '))
    await page.getByRole('list', { name: 'Found styles' }).getByRole('button').first().click()
    await page.waitForURL(`**/compare?style=${first}&style=${second}`)
    await page
      .getByRole('link', { name: /^Move .* to the right$/ })
      .first()
      .click()
    await page.waitForURL(`**/compare?style=${second}&style=${first}`)
    await page
      .getByRole('link', { name: /^Take .* out$/ })
      .first()
      .click()
    await page.waitForURL(`**/compare?style=${first}`)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForURL(`**/compare?style=${second}&style=${first}`)
  })

  it('names what it does not know and says how to begin', async () => {
    const { page, errors } = await browser.openPage(DESKTOP)
    const response = await page.goto('/compare?style=no-such-style')
    expect(response?.status()).toBe(200)
    await expect.poll(() => page.getByText('no-such-style').isVisible()).toBe(true)
    await expect.poll(() => page.getByRole('link', { name: 'Find styles' }).isVisible()).toBe(true)
    expect(errors).toEqual([])
  })
})
