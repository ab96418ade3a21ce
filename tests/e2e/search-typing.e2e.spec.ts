import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './open-browser'
import { field, heading, openSearch, options, SOON, total, untilHeading } from './search-page'

const DESKTOP = { width: 1440 }
/** A service worker would take questions out of the sight of a test. */
const OBSERVED = { ...DESKTOP, serviceWorkers: 'block' as const }
const PHONE = { width: 390, hasTouch: true, isMobile: true }

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each([PHONE, DESKTOP])('typing on a screen $width pixels wide', (screen) => {
  it('shows results meanwhile, keeps the filters, and never takes the focus', async () => {
    const { page, errors } = await browser.openPage(screen)
    await openSearch(page, '/browse?premium=false&sort=newest')
    const all = await total(page)
    await field(page).click()
    await page.keyboard.type('cinem', { delay: 40 })
    await page.waitForURL('**/browse?q=cinem&premium=false&sort=newest')
    await untilHeading(page, '“cinem”')
    await expect.poll(() => total(page)).toBeLessThan(all)
    await page.keyboard.type('atic')
    await page.waitForURL('**/browse?q=cinematic&*')
    await untilHeading(page, '“cinematic”')
    await expect.poll(() => page.title()).toContain('“cinematic”')
    await expect.poll(() => field(page).inputValue()).toBe('cinematic')
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true)
    expect(errors).toEqual([])
  })
})

describe('results while typing', () => {
  it('are one step in the history for all that was typed in one go', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await openSearch(page, '/browse')
    await type(page, 'ink')
    await type(page, 'inky')
    await field(page).fill('print')
    await field(page).press('Enter')
    await page.waitForURL('**/browse?q=print')
    await type(page, 'print poster')

    await page.goBack()
    await page.waitForURL('**/browse?q=print')
    await expect.poll(() => field(page).inputValue(), SOON).toBe('print')
    await page.goBack()
    await page.waitForURL('**/browse')
    await expect.poll(() => field(page).inputValue(), SOON).toBe('')
  })

  it('are never overtaken by those of an earlier text', async () => {
    const { page, errors } = await browser.openPage(OBSERVED)
    await openSearch(page, '/browse')
    const early = await holdBack(page, (url) => isAnswer(url, 'cinem'))
    await field(page).fill('cinem')
    await early.asked
    await type(page, 'pastel')
    await early.release()
    expect(await heading(page)).toBe('“pastel”')
    expect(page.url()).toMatch(/\?q=pastel$/)
    await expect.poll(() => field(page).inputValue()).toBe('pastel')
    expect(errors).toEqual([])
  })

  it('do not touch what was typed since', async () => {
    const { page } = await browser.openPage(OBSERVED)
    await openSearch(page, '/')
    const results = await holdBack(page, (url) => isAnswer(url, 'pas'))
    await field(page).fill('pas')
    await field(page).press('Enter')
    await results.asked
    await page.keyboard.type('tel')
    await results.release()
    await untilHeading(page, '“pastel”')
    await expect.poll(() => field(page).inputValue()).toBe('pastel')
  })
})

describe('suggestions', () => {
  it('are a combobox for the keyboard alone', async () => {
    const { page, errors } = await browser.openPage(DESKTOP)
    await openSearch(page, '/')
    await page.keyboard.press('/')
    await page.keyboard.type('pain')
    await expect.poll(() => options(page).count(), SOON).toBeGreaterThan(0)
    const box = page.getByRole('combobox', { name: 'Search the gallery', expanded: true })
    await box.waitFor()
    await expect.poll(() => page.locator('#live-status').textContent(), SOON).toMatch(/suggestion/)
    await expect.poll(() => options(page).locator('mark').first().textContent()).toMatch(/^pain/i)

    await page.keyboard.press('ArrowDown')
    const first = options(page).first()
    await expect.poll(() => first.getAttribute('aria-selected')).toBe('true')
    expect(await box.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'))
    await page.keyboard.press('ArrowUp')
    expect(await first.getAttribute('aria-selected')).toBeNull()

    await page.keyboard.press('Escape')
    expect(await options(page).count()).toBe(0)
    await expect.poll(() => field(page).inputValue()).toBe('pain')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => options(page).count(), SOON).toBeGreaterThan(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/category/painting')
    expect(errors).toEqual([])
  })

  it('forgive typing errors, and never show those of an earlier text', async () => {
    const { page } = await browser.openPage(OBSERVED)
    await openSearch(page, '/')
    const early = await holdBack(page, (url) => url.searchParams.get('q') === 'pai')
    await field(page).click()
    await page.keyboard.type('pai')
    await early.asked
    await field(page).fill('cinemtaic')
    const shown = () => options(page).allTextContents()
    await expect.poll(shown, SOON).toContain('Cinematic Portrait')
    await early.release()
    expect(await shown()).toContain('Cinematic Portrait')
    expect(await shown()).not.toContain('Painting')
  })

  it('lead on by a tap, without a word to the results', async () => {
    const { page } = await browser.openPage(PHONE)
    await openSearch(page, '/')
    await field(page).tap()
    await page.keyboard.type('cinematic por')
    await options(page).filter({ hasText: 'Cinematic Portrait' }).tap()
    await page.waitForURL('**/sref/cinematic-portrait')
    expect(await options(page).count()).toBe(0)
  })

  it('are what was searched for before while the field is empty, until they are cleared', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await openSearch(page, '/')
    for (const text of ['rain', 'neon city']) {
      await field(page).fill(text)
      await field(page).press('Enter')
      await untilHeading(page, `“${text}”`)
    }
    await openSearch(page, '/')
    await field(page).click()
    await expect.poll(() => options(page).allTextContents(), SOON).toEqual(['neon city', 'rain'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/browse?q=neon+city')
    await page.getByRole('button', { name: 'Empty the search field' }).click()
    await page.getByRole('button', { name: 'Clear recent searches' }).click()
    await expect.poll(() => options(page).count()).toBe(0)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  it('lead a whole prompt to the styles in it', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await openSearch(page, '/')
    await field(page).fill('a red fox --sref 42 --sw 200')
    const paste = options(page).filter({ hasText: 'Paste a prompt' })
    await paste.waitFor()
    expect(await paste.getAttribute('href')).toBe(
      '/blend/paste?prompt=a+red+fox+--sref+42+--sw+200',
    )
  })
})

async function type(page: Page, text: string): Promise<void> {
  await field(page).fill(text)
  await untilHeading(page, `“${text}”`)
}

/** True for the results of a text, as the router asks for them. */
function isAnswer(url: URL, text: string): boolean {
  return url.pathname === '/browse' && url.searchParams.get('q') === text
}

/** Keeps the answer to one question back until it is released, and then waits until it is there. */
async function holdBack(page: Page, isIt: (url: URL) => boolean) {
  const open = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  await page.route(isIt, async (route) => {
    asked.resolve()
    await open.promise
    await route.continue().catch(() => undefined)
  })
  const release = async () => {
    const answered = page.waitForEvent('requestfinished', {
      predicate: (request) => isIt(new URL(request.url())),
      timeout: 10_000,
    })
    open.resolve()
    await answered
    // Whatever would be made of it is on screen by then.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)))
  }
  return { asked: asked.promise, release }
}
