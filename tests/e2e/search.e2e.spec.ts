import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asDemoUser, signInAs } from './as-demo-user'
import { openBrowser } from './open-browser'
import {
  cards,
  categories,
  countOf,
  field,
  filters,
  heading,
  openSearch,
  SOON,
  total,
  untilHeading,
} from './search-page'

const PHONE = { width: 390, hasTouch: true, isMobile: true }
const DESKTOP = { width: 1440 }

/** In the demo's first styles, and how someone in a hurry writes it. */
const WORD = 'cinematic'
const MISSPELT = 'cinemtaic'

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each([PHONE, DESKTOP])('searching on a screen $width pixels wide', (screen) => {
  it('leads from a typing error over a filter to a code in the clipboard, and back', async () => {
    const { page, errors } = await browser.openPage(screen)
    await untilSpellingIsKnown(page)
    await openSearch(page, '/')
    await field(page).fill(MISSPELT)
    await field(page).press('Enter')
    await page.waitForURL(`**/browse?q=${MISSPELT}`)
    await cards(page).first().waitFor()

    await page.locator('main').getByRole('link', { name: WORD, exact: true }).click()
    await page.waitForURL(`**/browse?q=${WORD}`)
    await untilHeading(page, `“${WORD}”`)
    await expect.poll(() => field(page).inputValue(), SOON).toBe(WORD)
    await expect.poll(() => cards(page).locator('mark').count(), SOON).toBeGreaterThan(0)

    const chip = categories(page).and(
      page.locator(`[href*="category=${await freeCategory(page)}"]`),
    )
    const count = countOf(await chip.textContent())
    await chip.click()
    await page.waitForURL(/\/browse\?q=cinematic&category=[\w-]+$/)
    const address = page.url()
    await expect.poll(() => total(page), SOON).toBe(count)

    const copy = cards(page)
      .getByRole('button', { name: /^Copy --sref/ })
      .first()
    const parameter = (await copy.getAttribute('aria-label'))?.replace('Copy ', '')
    await copy.click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(parameter)

    await page.goBack()
    await page.waitForURL(`**/browse?q=${WORD}`)
    await page.goForward()
    await page.waitForURL(address)
    await expect.poll(() => field(page).inputValue(), SOON).toBe(WORD)
    await filters(page).getByRole('link').click()
    await page.waitForURL(`**/browse?q=${WORD}`)
    expect(errors).toEqual([])
  })

  it('offers ways on where nothing is found', async () => {
    const { page } = await browser.openPage(screen)
    await page.goto('/browse?q=zzxqvw')
    await expect.poll(() => heading(page)).toBe('“zzxqvw”')
    expect(await page.getByText('No style matches.').isVisible()).toBe(true)
    await expect.poll(() => cards(page).count()).toBeGreaterThan(0)
    await page.getByRole('region', { name: 'Popular categories' }).getByRole('link').first().click()
    await page.waitForURL('**/category/*')
    await cards(page).first().waitFor()
  })

  it('says how much would be found with each filter less, and what is spelt alike', async () => {
    const { page } = await browser.openPage(screen)
    await page.goto('/browse?q=zzxqvw+mecha&tag=pastel&premium=true')
    const words = page.getByRole('region', { name: 'Similar words' })
    await expect.poll(() => words.getByRole('link', { name: 'mecha', exact: true }).count()).toBe(1)
    const less = page.getByRole('region', { name: 'Ask for less' }).getByRole('link').first()
    const count = countOf(await less.textContent())
    expect(count).toBeGreaterThan(0)
    await less.click()
    await expect.poll(() => total(page), SOON).toBe(count)
  })

  it('never scrolls sideways', async () => {
    const { page } = await browser.openPage(screen)
    const paths = [
      `/browse?q=${WORD}`,
      '/browse?q=zzxqvw&tag=pastel&premium=true&color=3a6cb8',
      `/browse?q=${'w'.repeat(200)}`,
      '/browse?color=3a6cb8&color=171717&sort=trending&window=all',
    ]
    for (const path of paths) {
      await page.goto(path)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, path).toBe(0)
    }
  })
})

describe('the search field', () => {
  it('is one key away, and emptied by one tap', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await openSearch(page, `/browse?q=${WORD}`)
    await page.keyboard.press('/')
    await expect
      .poll(() => field(page).evaluate((input) => input === document.activeElement))
      .toBe(true)
    await page.getByRole('button', { name: 'Empty the search field' }).click()
    await expect.poll(() => field(page).inputValue()).toBe('')
    await page.waitForURL('**/browse')
    await page.keyboard.type('and/or')
    await expect.poll(() => field(page).inputValue()).toBe('and/or')
  })

  it('works without JavaScript, and keeps what was typed', async () => {
    const { page } = await browser.openPage({ ...PHONE, javaScriptEnabled: false })
    await page.goto('/')
    await field(page).fill(`"${WORD}`)
    await field(page).press('Enter')
    expect(new URL(page.url()).searchParams.get('q')).toBe(`"${WORD}`)
    await expect.poll(() => field(page).inputValue()).toBe(`"${WORD}`)
    await expect.poll(() => cards(page).count()).toBeGreaterThan(0)
    await categories(page).first().click()
    await page.waitForURL(/&category=/)
    await expect.poll(() => filters(page).getByRole('link').count()).toBe(1)
  })

  it('shows markup as the text that it is', async () => {
    const { page, errors } = await browser.openPage(DESKTOP)
    const text = '<img src=x onerror=alert(1)><mark>&amp;'
    await page.goto(`/browse?q=${encodeURIComponent(text)}`)
    await expect.poll(() => heading(page)).toBe(`“${text}”`)
    expect(await page.locator('img[src=x]').count()).toBe(0)
    expect(errors).toEqual([])
  })

  it('finds a code', async () => {
    const { page } = await browser.openPage(DESKTOP)
    await openSearch(page, '/browse')
    const copy = page.getByRole('button', { name: /^Copy --sref/ }).first()
    const card = cards(page).filter({ has: copy }).first()
    const title = await card.getByRole('heading').textContent()
    const parameter = (await copy.getAttribute('aria-label'))?.replace('Copy ', '') ?? ''
    await field(page).fill(parameter)
    await field(page).press('Enter')
    await page.waitForURL('**/browse?q=*')
    await expect.poll(() => cards(page).count(), SOON).toBe(1)
    await expect.poll(() => cards(page).getByRole('heading').textContent()).toBe(title)
  })
})

describe('the code of a premium style', () => {
  it('leads a premium member to its page, and a visitor nowhere', async () => {
    const { page } = await browser.openPage(DESKTOP)
    const { code, slug } = await premiumStyle()
    const answered = () => page.waitForResponse('**/api/search?*')
    const [visitor] = await Promise.all([answered(), page.goto(`/browse?q=${code}`)])
    expect((await visitor.json()).exact).toBeNull()
    await signInAs(page, 'premium')
    await page.goto(`/browse?q=${code}`)
    await page.getByRole('status').getByRole('link').click()
    await page.waitForURL(`**/sref/${slug}`)
  })
})

/** The worker learns the words of new styles after they have been published. */
async function untilSpellingIsKnown(page: Page): Promise<void> {
  const isKnown = async () => {
    await page.goto(`/browse?q=${MISSPELT}`)
    return page.getByText('Did you mean').count()
  }
  await expect.poll(isKnown, { timeout: 45_000 }).toBe(1)
}

/** Some premium style, as an editor sees it. */
async function premiumStyle(): Promise<{ code: string; slug: string }> {
  const editor = asDemoUser<{ docs: { code: string; slug: string }[] }>('editor')
  const { docs } = await editor('GET', '/srefs?where[premium][equals]=true&limit=1')
  if (!docs[0]) throw new Error('The demo has no premium style.')
  return docs[0]
}

/** The slug of a category in which the word finds a style whose code everyone may copy. */
async function freeCategory(page: Page): Promise<string> {
  const answer = await page.request.get(`/api/search?q=${WORD}&filters=premium:false&limit=1`)
  const { hits } = await answer.json()
  return hits[0].document.categories[0].slug
}
