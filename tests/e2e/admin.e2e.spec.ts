import { randomBytes, randomInt } from 'node:crypto'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DEMO_PASSWORD, demoEmail } from '../../scripts/seed/demo-users'
import { asDemoUser } from './as-demo-user'
import { type OpenPage, openBrowser } from './open-browser'

const DESKTOP = 1440
const CHANGE_TIMEOUT_MS = 15_000
const CLICK_MS = 1_000
const SREFS = '/admin/collections/srefs'
const MORE_MENU = '.doc-controls__popup button'
const PUBLISH_MENU = '.form-submit .popup button'

/** The run's own words, so that it finds what it made, and only that. */
const mark = randomBytes(4).toString('hex')
const title = `Harbour in test wash ${mark}`
const slug = `harbour-in-test-wash-${mark}`
const code = String(randomInt(100_000_000, 999_999_999))

let browser: Awaited<ReturnType<typeof openBrowser>>
let editor: OpenPage
const admin = asDemoUser<Answer>('admin')
let srefPath = ''
const createdSrefs = new Set<string>()

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  browser = await openBrowser()
  editor = await browser.openPage({ width: DESKTOP })
})

afterAll(async () => {
  for (const id of createdSrefs) await admin('DELETE', `/srefs/${id}?trash=true`)
  await admin('DELETE', `/media?where[alt][contains]=${mark}`)
  await browser?.close()
})

describe('an editor, from the first sign-in to the trash', () => {
  it('signs in by the form and stays without errors', async () => {
    const { page, errors } = editor
    await signIn(page, 'editor')
    await page.getByRole('link', { name: 'Show all SREFs' }).waitFor()
    expect(await page.locator('.nav a[href$="/users"]').count()).toBe(0)
    expect(errors).toEqual([])
  })

  it('sees the covers in the list and opens a style by its title', async () => {
    const { page, errors } = editor
    await page.goto(SREFS)
    await page.locator('img.cover-cell').first().waitFor()
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('img.cover-cell')]
        .filter(({ y }) => y < window.innerHeight)
        .every((picture) => picture.complete && picture.naturalWidth > 0),
    )
    const link = page.locator('tbody tr:has(img.cover-cell) .cell-title a').first()
    const name = (await link.textContent()) ?? ''
    await link.click()
    await page.getByRole('heading', { name, exact: true }).waitFor()
    expect(errors).toEqual([])
  })

  it('begins a style: the draft saves itself, with a canonical code', async () => {
    const { page, errors } = editor
    await page.goto(`${SREFS}/create`)
    await page.waitForURL(/srefs\/[0-9a-f-]{36}$/)
    srefPath = new URL(page.url()).pathname
    createdSrefs.add(srefId())
    await page.locator('#field-title').fill(title)
    await page.locator('#field-code').fill(`--sref 00${code} --sw 50`)
    await page.locator('#field-title').focus()
    await waitForValue(page, '#field-code', code)
    await page.getByText('“--sw 50” was left out').waitFor()
    await vi.waitFor(
      async () =>
        expect(await readDraft()).toMatchObject({ title, code, slug: null, _status: 'draft' }),
      CHANGE_TIMEOUT_MS,
    )
    expect(errors).toEqual([])
  })

  it('is told what is missing before it can be published, and loses nothing', async () => {
    const { page, errors } = editor
    await page.locator('#action-save').click()
    const message = page.locator('[data-sonner-toast]', { hasText: 'Categories' })
    await message.waitFor()
    expect(await message.textContent()).toContain('Samples')
    expect(await page.locator('#field-title').inputValue()).toBe(title)
    expect(await page.locator('#field-code').inputValue()).toBe(code)
    expect(await visitorStatus()).toBe(404)
    expect(errors.splice(0)).toEqual([expect.stringContaining('400')])
  })

  it('uploads a picture, publishes, and a visitor sees the page', async () => {
    const { page, errors } = editor
    await page.getByRole('button', { name: /^Samples/ }).click()
    await page.getByRole('button', { name: 'Add Sample' }).click()
    await page.locator('.upload').getByRole('button', { name: 'Create New' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.locator('input[type=file]').setInputFiles(await drawPicture())
    await drawer.locator('#field-alt').fill(`A harbour ${mark}`)
    await drawer.locator('#action-save').click()
    await drawer.waitFor({ state: 'hidden' })
    await page.locator('.row-label, .collapsible').getByText('Cover').first().waitFor()
    await page.locator('#field-categories').getByRole('combobox').click()
    await page.getByRole('option').first().click()
    await page.locator('#action-save').click()
    await waitForStatus(page, 'Published')
    await vi.waitFor(async () => expect(await visitorStatus()).toBe(200), CHANGE_TIMEOUT_MS)

    const visitor = await browser.openPage({ width: DESKTOP })
    await visitor.page.goto(`/sref/${slug}`)
    await visitor.page.getByRole('heading', { name: title }).first().waitFor()
    const picture = visitor.page.getByAltText(`A harbour ${mark}`).first()
    await picture.scrollIntoViewIfNeeded()
    await vi.waitFor(
      async () =>
        expect(await picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).not.toBe(0),
      CHANGE_TIMEOUT_MS,
    )
    await visitor.page.context().close()
    expect(errors).toEqual([])
  })

  it('changes the title, looks at the versions and brings the first one back', async () => {
    const { page, errors } = editor
    await page.goto(srefPath)
    await page.getByRole('button', { name: 'Style', exact: true }).click()
    await page.locator('#field-title').fill(`${title} changed`)
    await page.locator('#action-save').click()
    await vi.waitFor(
      async () =>
        expect(await readDraft()).toMatchObject({
          title: `${title} changed`,
          _status: 'published',
        }),
      CHANGE_TIMEOUT_MS,
    )
    const { docs } = await admin('GET', `/srefs/versions?where[parent][equals]=${srefId()}&depth=0`)
    const earlier = docs.find(
      ({ version }) => version.title === title && version._status === 'published',
    )
    await page.goto(`${srefPath}/versions`)
    await page.locator(`tbody a[href$="${earlier?.id}"]`).click()
    await page.getByRole('button', { name: 'Restore this version' }).click()
    await page.locator('#confirm-action').click()
    await vi.waitFor(
      async () => expect(await readDraft()).toMatchObject({ title, slug, _status: 'published' }),
      CHANGE_TIMEOUT_MS,
    )
    expect(errors).toEqual([])
  })

  it('schedules a publication and sees it as scheduled', async () => {
    const { page, errors } = editor
    await page.goto(srefPath)
    await choose(page, { menu: PUBLISH_MENU, item: '#schedule-publish' })
    const drawer = page.getByRole('dialog')
    await drawer.locator('label', { hasText: /^Publish$/ }).click()
    const time = drawer.locator('#time input, .date-time-picker input').first()
    await time.fill('1 Mar 2031, 09:00')
    await time.press('Enter')
    await drawer.locator('#scheduled-publish-save').click()
    await drawer.locator('tbody').getByText(/2031/).first().waitFor()
    expect(errors).toEqual([])
  })

  it('takes the style off the site', async () => {
    const { page, errors } = editor
    await page.goto(srefPath)
    await choose(page, { menu: MORE_MENU, item: '#action-unpublish' })
    await page.locator('#confirm-action').click()
    await waitForStatus(page, 'Draft')
    await vi.waitFor(async () => expect(await visitorStatus()).toBe(404), CHANGE_TIMEOUT_MS)
    expect(errors).toEqual([])
  })

  it('moves it to the trash, cannot delete it for good, and takes it back', async () => {
    const { page, errors } = editor
    await choose(page, { menu: MORE_MENU, item: '#action-delete' })
    await page.locator('#confirm-action').waitFor()
    expect(await page.locator('#delete-forever').count()).toBe(0)
    await page.locator('#confirm-action').click()
    await page.waitForURL(/collections\/srefs(\?|$)/)
    await page.goto(`${SREFS}/trash`)
    await page.locator('tbody .cell-title a', { hasText: title }).click()
    await page.locator('#action-restore').waitFor()
    expect(await page.locator('#action-permanently-delete').count()).toBe(0)
    const editorApi = asDemoUser<Answer>('editor')
    expect(await editorApi('DELETE', `/srefs/${srefId()}?trash=true`)).toHaveProperty('errors')
    await page.locator('#action-restore').click()
    await page.locator('#confirm-action').click()
    await vi.waitFor(
      async () => expect(await readDraft()).toMatchObject({ title, _status: 'draft' }),
      CHANGE_TIMEOUT_MS,
    )
    expect(errors).toEqual([])
  })
})

describe('a member', () => {
  it('cannot enter the admin', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    await signIn(page, 'member')
    await page
      .getByText(/not allowed|unauthorized/i)
      .first()
      .waitFor()
    expect(await page.locator('.nav a[href*="/collections/"]').count()).toBe(0)
    await page.context().close()
  })
})

function srefId(): string {
  return srefPath.split('/').at(-1) ?? ''
}

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/admin/login')
  await page.locator('#field-email').fill(demoEmail(username))
  await page.locator('#field-password').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Login' }).click()
}

/** A menu that is opened before the page has come to life, or while it is saved, stays closed. */
async function choose(page: Page, { menu, item }: { menu: string; item: string }): Promise<void> {
  const entry = page.locator(item)
  await vi.waitFor(async () => {
    if (!(await entry.isVisible())) await page.locator(menu).first().click({ timeout: CLICK_MS })
    await entry.click({ timeout: CLICK_MS })
  }, CHANGE_TIMEOUT_MS)
}

async function waitForStatus(page: Page, status: string): Promise<void> {
  await page.locator('.doc-controls__status', { hasText: status }).first().waitFor()
}

async function waitForValue(page: Page, selector: string, expected: string): Promise<void> {
  await vi.waitFor(
    async () => expect(await page.locator(selector).inputValue()).toBe(expected),
    CHANGE_TIMEOUT_MS,
  )
}

async function visitorStatus(): Promise<number> {
  return (await fetch(`${process.env.E2E_BASE_URL}/sref/${slug}`)).status
}

const readDraft = () => admin('GET', `/srefs/${srefId()}?draft=true&depth=0`)

type Answer = Record<string, unknown> & {
  docs: { id: string; version: { title: string; _status: string } }[]
}
/** A picture that no other run has: the library keeps each only once. */
async function drawPicture() {
  const noise = randomBytes(32 * 24 * 3)
  const raw = { width: 32, height: 24, channels: 3 } as const
  const buffer = await sharp(noise, { raw }).resize(1200, 900).jpeg().toBuffer()
  return { name: 'harbour.jpg', mimeType: 'image/jpeg', buffer }
}
