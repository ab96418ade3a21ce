import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asNewClient } from './as-new-client'
import { openBrowser } from './open-browser'

const PHONE = 390
const DESKTOP = 1440

let browser: Awaited<ReturnType<typeof openBrowser>>
let site: string

beforeAll(async () => {
  const { E2E_BASE_URL } = process.env
  if (!E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  site = E2E_BASE_URL
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each([PHONE, DESKTOP])('the page of the API on a screen %i pixels wide', (width) => {
  it('shows everything from our own site, without an error and without scrolling sideways', async () => {
    const { page, errors } = await browser.openPage({ width })
    const foreign: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(site) && !request.url().startsWith('data:')) {
        foreign.push(request.url())
      }
    })
    await page.goto('/api/docs', { waitUntil: 'networkidle' })
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('The API')
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([overflow, errors, foreign]).toEqual([0, [], []])
  })

  it('leads to each operation from the keyboard', async () => {
    const { page } = await browser.openPage({ width })
    await page.goto('/api/docs')
    if (width === PHONE) {
      await page.locator('summary', { hasText: 'On this page' }).focus()
      await page.keyboard.press('Enter')
    }
    const nav = page.getByRole('navigation', { name: 'On this page' })
    await nav.getByRole('link', { name: 'Search styles' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/api/docs#search')
    const section = page.getByRole('region', { name: 'Search styles' })
    await section.waitFor()
    expect(await section.locator('pre').textContent()).toContain('curl "$SITE/api/search"')
  })
})

it('every operation of the description has its place on the page', async () => {
  const headers = asNewClient()
  const page = await (await fetch(`${site}/api/docs`, { headers })).text()
  const { paths } = await (await fetch(`${site}/api/openapi.json`, { headers })).json()
  const operations = Object.values<Record<string, { operationId: string }>>(paths).flatMap(
    Object.values<{ operationId: string }>,
  )
  expect(operations.length).toBeGreaterThan(0)
  for (const { operationId } of operations) expect(page).toContain(`id="${operationId}"`)
})

it('a HEAD is answered as a GET is, without a body', async () => {
  const headers = asNewClient()
  const get = await fetch(`${site}/api/openapi.json`, { headers })
  const head = await fetch(`${site}/api/openapi.json`, { method: 'HEAD', headers })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
})

it('the built gallery tells kinds of errors by the names that Payload gives them', async () => {
  const answer = await fetch(`${site}/api/cms/categories?where[nope][equals]=1`, {
    headers: asNewClient(),
  })
  const { errors } = (await answer.json()) as { errors: { name: string }[] }
  expect(errors.map(({ name }) => name)).toEqual(['QueryError'])
})
