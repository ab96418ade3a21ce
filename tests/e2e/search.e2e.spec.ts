import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD, demoEmail } from '../../scripts/seed/demo-users'
import { asDemoUser } from './as-demo-user'
import { openBrowser } from './open-browser'

const PHONE = 390
const DESKTOP = 1440
const PAGE_SIZE = 24

/** In the demo's first styles, and how someone in a hurry writes it. */
const WORD = 'cinematic'
const MISSPELT = 'cinemtaic'

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each([PHONE, DESKTOP])('searching on a screen %i pixels wide', (width) => {
  it('leads from a typing error over a filter to a style, and back', async () => {
    const { page, errors } = await browser.openPage({ width })
    await untilSpellingIsKnown(page)
    await page.goto('/')
    await field(page).fill(MISSPELT)
    await field(page).press('Enter')
    await page.waitForURL(`**/?q=${MISSPELT}`)
    await cards(page).first().waitFor()

    await page.getByRole('link', { name: WORD, exact: true }).click()
    await page.waitForURL(`**/?q=${WORD}`)
    expect(await heading(page)).toBe(`“${WORD}”`)
    await expect.poll(() => field(page).inputValue()).toBe(WORD)
    await expect.poll(() => cards(page).locator('mark').count()).toBeGreaterThan(0)

    const chip = facets(page, 'Categories').last()
    const count = countOf(await chip.textContent())
    await chip.click()
    await page.waitForURL(/\?q=cinematic&category=[\w-]+$/)
    const address = page.url()
    await expect.poll(() => cards(page).count()).toBe(Math.min(count, PAGE_SIZE))

    const link = cards(page).first().getByRole('link')
    const title = await link.textContent()
    await link.click()
    await page.waitForURL('**/sref/*')
    expect(await heading(page)).toBe(title)

    await page.goBack()
    await page.waitForURL(address)
    await expect.poll(() => field(page).inputValue()).toBe(WORD)
    await filters(page).getByRole('link').click()
    await page.waitForURL(`**/?q=${WORD}`)
    expect(errors).toEqual([])
  })

  it('offers ways on where nothing is found', async () => {
    const { page } = await browser.openPage({ width })
    await page.goto('/?q=zzxqvw')
    expect(await heading(page)).toBe('“zzxqvw”')
    expect(await page.getByText('No style matches.').isVisible()).toBe(true)
    expect(await cards(page).count()).toBeGreaterThan(0)
    await page.getByRole('region', { name: 'Popular categories' }).getByRole('link').first().click()
    await page.waitForURL('**/?category=*')
    await cards(page).first().waitFor()
  })

  it('never scrolls sideways', async () => {
    const { page } = await browser.openPage({ width })
    const long = 'w'.repeat(200)
    for (const path of [
      `/?q=${WORD}`,
      '/?q=zzxqvw',
      `/?q=${long}`,
      '/?color=3a6cb8&color=171717',
    ]) {
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
    const { page } = await browser.openPage({ width: DESKTOP })
    await page.goto(`/?q=${WORD}`)
    await expect
      .poll(async () => {
        await page.keyboard.press('/')
        return field(page).evaluate((input) => input === document.activeElement)
      })
      .toBe(true)
    await page.getByRole('button', { name: 'Empty the search field' }).click()
    expect(await field(page).inputValue()).toBe('')
    await page.keyboard.type('and/or')
    expect(await field(page).inputValue()).toBe('and/or')
    await field(page).fill('')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.search === '')
  })

  it('works without JavaScript, and keeps what was typed', async () => {
    const { page } = await browser.openPage({ width: PHONE, javaScriptEnabled: false })
    await page.goto('/')
    await field(page).fill(`"${WORD}`)
    await field(page).press('Enter')
    expect(new URL(page.url()).searchParams.get('q')).toBe(`"${WORD}`)
    expect(await field(page).inputValue()).toBe(`"${WORD}`)
    expect(await cards(page).count()).toBeGreaterThan(0)
    await facets(page, 'Categories').first().click()
    await page.waitForURL(/&category=/)
    expect(await filters(page).getByRole('link').count()).toBe(1)
  })

  it('shows markup as the text that it is', async () => {
    const { page, errors } = await browser.openPage({ width: DESKTOP })
    const text = '<img src=x onerror=alert(1)><mark>&amp;'
    await page.goto(`/?q=${encodeURIComponent(text)}`)
    expect(await heading(page)).toBe(`“${text}”`)
    expect(await page.locator('img[src=x]').count()).toBe(0)
    expect(errors).toEqual([])
  })

  it('finds a code', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    await page.goto('/')
    const card = cards(page)
      .filter({ has: page.getByRole('button') })
      .first()
    const title = await card.getByRole('link').textContent()
    const code = /--sref (\d+)/.exec(
      (await card.getByRole('button').getAttribute('aria-label')) ?? '',
    )?.[0]
    await field(page).fill(code ?? '')
    await field(page).press('Enter')
    await page.waitForURL('**/?q=*')
    await expect.poll(() => cards(page).count()).toBe(1)
    expect(await cards(page).getByRole('link').textContent()).toBe(title)
  })
})

describe('the code of a premium style', () => {
  it('leads a premium member to its page, and a visitor nowhere', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    const { code, slug } = await premiumStyle()
    const answered = () => page.waitForResponse('**/api/search?*')
    const [visitor] = await Promise.all([answered(), page.goto(`/?q=${code}`)])
    expect((await visitor.json()).exact).toBeNull()
    const credentials = { email: demoEmail('premium'), password: DEMO_PASSWORD }
    await page.request.post('/api/cms/users/login', { data: credentials })
    await page.goto(`/?q=${code}`)
    await page.getByRole('status').getByRole('link').click()
    await page.waitForURL(`**/sref/${slug}`)
  })
})

describe('facets', () => {
  it('say how many styles a choice holds, and several can be chosen', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    // The beginning of words in many categories.
    await page.goto('/?q=p')
    const first = facets(page, 'Categories').first()
    const second = facets(page, 'Categories').nth(1)
    const counts = [countOf(await first.textContent()), countOf(await second.textContent())]
    await first.click()
    await page.waitForURL(/category=/)
    await expect.poll(() => total(page)).toBe(counts[0])
    await second.click()
    await page.waitForURL(/category=.*category=/)
    await expect.poll(() => filters(page).getByRole('link').count()).toBe(3)
    expect(await total(page)).toBeGreaterThanOrEqual(Math.max(...counts))
    expect(await total(page)).toBeLessThanOrEqual(counts.reduce((sum, count) => sum + count, 0))
    await page.getByRole('link', { name: 'Clear filters' }).click()
    await page.waitForURL('**/?q=p')
  })

  it('keep the text and the choice when the order changes', async () => {
    const { page } = await browser.openPage({ width: DESKTOP })
    await page.goto('/?q=style')
    await facets(page, 'Tags').first().click()
    await page.waitForURL(/&tag=/)
    const order = page.getByRole('navigation', { name: 'Order' })
    expect(await order.locator('[aria-current=true]').textContent()).toBe('Best match')
    await order.getByRole('link', { name: 'Newest' }).click()
    await page.waitForURL(/\?q=style&tag=[\w-]+&sort=newest$/)
  })
})

/** The worker learns the words of new styles after they have been published. */
async function untilSpellingIsKnown(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(`/?q=${MISSPELT}`)
        return page.getByText('Did you mean').count()
      },
      { timeout: 45_000 },
    )
    .toBe(1)
}

/** Some premium style, as an editor sees it. */
async function premiumStyle(): Promise<{ code: string; slug: string }> {
  const editor = asDemoUser<{ docs: { code: string; slug: string }[] }>('editor')
  const { docs } = await editor('GET', '/srefs?where[premium][equals]=true&limit=1')
  if (!docs[0]) throw new Error('The demo has no premium style.')
  return docs[0]
}

function field(page: Page) {
  return page.getByRole('searchbox', { name: 'Search the gallery' })
}

function cards(page: Page) {
  return page.locator('#styles article')
}

function filters(page: Page) {
  return page.getByRole('list', { name: 'Filters' })
}

/** The values of a facet; not "All", which takes its filters away. */
function facets(page: Page, name: 'Categories' | 'Tags') {
  return page.getByRole('navigation', { name }).getByRole('link').filter({ hasText: /style/ })
}

async function heading(page: Page): Promise<string | null> {
  return page.getByRole('heading', { level: 1 }).textContent()
}

async function total(page: Page): Promise<number> {
  const text = await page.locator('main header [role=status]').textContent()
  return text === 'One style.' ? 1 : Number.parseInt(text ?? '', 10)
}

function countOf(chip: string | null | undefined): number {
  return Number(/(\d+) style/.exec(chip ?? '')?.[1])
}
