import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { signInAs } from './as-demo-user'
import { asNewClient } from './as-new-client'
import { openBrowser } from './open-browser'

const SCREENS = [
  { width: 390, hasTouch: true, isMobile: true },
  { width: 1440, hasTouch: false, isMobile: false },
]
const CHANGE_TIMEOUT_MS = 10_000
const UNKNOWN = '9999999999999'

type Item = { slug: string; title: string; code: string | null }

let browser: Awaited<ReturnType<typeof openBrowser>>
let first: Item & { code: string }
let second: Item & { code: string }
let premium: Item

beforeAll(async () => {
  if (!process.env.E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  browser = await openBrowser()
  const open = (await list('premium=false&limit=2')).map((item) => ({
    ...item,
    code: `${item.code}`,
  }))
  const [one, two] = open
  const [locked] = await list('premium=true&limit=1')
  if (!one || !two || !locked) throw new Error('The gallery has too few styles.')
  first = one
  second = two
  premium = locked
})
afterAll(() => browser?.close())

describe.each(SCREENS)('on a screen $width pixels wide', (screen) => {
  it('a blend builds its string, is copied, shared, and reopened the same', async () => {
    const { page, errors } = await browser.openPage(screen)
    await page.goto('/blend')
    await addByTyping(page, first.code)
    await addByTyping(page, `0${second.code}`)
    await page.getByLabel(`Weight of ${first.title} as a number`).fill('3')
    await page.getByLabel('Style weight as a number').fill('250')
    await page.locator('select[name=v]').selectOption({ index: 1 })
    await page.getByLabel('Subject').fill('a lighthouse & “fog”')
    const model = await page.locator('select[name=v]').inputValue()
    const wanted = `a lighthouse & “fog” --sref ${first.code}::3 ${second.code} --sw 250 ${model}`
    await string(page).filter({ hasText: wanted }).waitFor()
    await expect.poll(() => string(page).textContent()).toBe(wanted)

    await page.getByRole('button', { name: `Copy ${wanted}` }).click()
    await vi.waitFor(async () => expect(await clipboard(page)).toBe(wanted), CHANGE_TIMEOUT_MS)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await vi.waitFor(async () => expect(await clipboard(page)).toContain('/blend?sref='))
    const address = await clipboard(page)

    const other = await browser.openPage(screen)
    await other.page.goto(address)
    await string(other.page).filter({ hasText: wanted }).waitFor()
    await expect.poll(() => string(other.page).textContent()).toBe(wanted)
    await expect.poll(() => other.page.getByRole('link', { name: first.title }).count()).toBe(1)
    expect([...errors, ...other.errors]).toEqual([])
    await other.page.context().close()
    await page.context().close()
  })

  it('Back undoes each step, and a removed style comes back by one tap', async () => {
    const { page, errors } = await browser.openPage(screen)
    await page.goto('/blend')
    await addByTyping(page, first.code)
    await addByTyping(page, UNKNOWN)
    await entry(page, UNKNOWN).getByText('Not in the gallery').waitFor()
    await entry(page, first.code).getByRole('button', { name: 'Remove' }).click()
    await entry(page, first.code).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await entry(page, first.code).waitFor()
    await expect.poll(() => string(page).textContent()).toBe(`--sref ${first.code} ${UNKNOWN}`)
    await page.goBack()
    await entry(page, first.code).waitFor({ state: 'detached' })
    await page.goBack()
    await page.goBack()
    await entry(page, UNKNOWN).waitFor({ state: 'detached' })
    await expect.poll(() => string(page).textContent()).toBe(`--sref ${first.code}`)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('says what speaks against a blend', async () => {
    const { page, errors } = await browser.openPage(screen)
    await page.goto('/blend?sref=1::50&sref=2&sref=3&sref=4&sref=5&sref=6&v=99&sv=3&sw=0')
    const kinds = await page
      .locator('[data-warning]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-warning')))
    expect(kinds).toEqual([
      'tooMany',
      'unevenWeights',
      'styleVersion',
      'unknownModel',
      'noStyleWeight',
    ])
    await page.getByLabel('Weight of 1 as a number').fill('0')
    await page.getByText('From 0.1 to 100.').waitFor()
    await expect.poll(() => string(page).textContent()).toContain('--sref 1::50 2')
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('a pasted prompt shows the styles it knows and names the codes it does not', async () => {
    const { page, errors } = await browser.openPage(screen)
    await page.goto('/blend/paste')
    const prompts = [
      `**a lighthouse —sref ${first.code}::2 ${UNKNOWN} --v 7** - <@123456> (fast)`,
      `an owl --SREF 0${second.code} random https://a.test/1.png --sw 300 --p abc1234`,
    ]
    await page.getByLabel('One prompt').fill(prompts.join('\n'))
    await page.getByText('3 codes in 2 prompts; the gallery has 2.').waitFor()
    for (const { code, title } of [first, second]) {
      const known = page.locator(`[data-known="${code}"]`)
      await known.getByRole('link', { name: title, exact: true }).waitFor()
    }
    await page.locator(`[data-unknown="${UNKNOWN}"]`).waitFor()
    const marked = await page.locator('mark[data-part=code]').allTextContents()
    expect(marked).toEqual([`${first.code}::2`, UNKNOWN, `0${second.code}`])
    for (const text of ['random', 'https://a.test/1.png', '--p abc1234']) {
      await page.locator('dl').getByText(text, { exact: true }).waitFor()
    }
    expect(page.url(), 'the prompt stays out of the address').toMatch(/\/blend\/paste$/)

    await page.getByRole('link', { name: 'Blend 3 codes' }).click()
    await page.waitForURL(/\/blend\?/)
    await string(page).filter({ hasText: '--sref' }).waitFor()
    await expect
      .poll(() => string(page).textContent())
      .toBe(`--sref ${first.code}::2 ${UNKNOWN} ${second.code} --sw 300 --v 7`)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('no page scrolls sideways, however much is in it', async () => {
    const { page } = await browser.openPage(screen)
    const twenty = Array.from({ length: 20 }, (_, n) => `sref=${10n ** 19n + BigInt(n)}::${n + 1}`)
    const long = 'x'.repeat(2_000)
    for (const path of [
      '/blend',
      `/blend?${twenty.join('&')}&subject=${long}`,
      '/blend/paste',
      `/blend/paste?prompt=${long}--sref+1`,
    ]) {
      await page.goto(path)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, path.slice(0, 40)).toBe(0)
    }
    await page.context().close()
  })
})

describe('adding by search, with the keyboard alone', () => {
  it('finds a style by words, weighs, orders and removes it', async () => {
    const { page, errors } = await browser.openPage({ width: 1440 })
    await page.goto(`/blend?sref=${UNKNOWN}`)
    await page.getByRole('textbox', { name: 'Add a style' }).focus()
    await vi.waitFor(async () => {
      await expect.poll(() => page.getByRole('combobox', { name: 'Add a style' }).count()).toBe(1)
    }, CHANGE_TIMEOUT_MS)
    await page.keyboard.type(first.title)
    await page.getByRole('option', { name: first.title }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await entry(page, first.code).waitFor()
    await expect.poll(() => string(page).textContent()).toBe(`--sref ${UNKNOWN} ${first.code}`)

    await page.getByRole('slider', { name: `Weight of ${first.title}` }).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => string(page).textContent()).toBe(`--sref ${UNKNOWN} ${first.code}::1.5`)
    await page.getByRole('button', { name: `Move ${first.title} forward` }).press('Enter')
    await expect.poll(() => string(page).textContent()).toBe(`--sref ${first.code}::1.5 ${UNKNOWN}`)
    await vi.waitFor(async () => expect(await focused(page)).toBe('entry-0-later'))
    await page.getByRole('button', { name: `Remove ${first.title}` }).press('Enter')
    await vi.waitFor(async () => expect(await focused(page)).toBe('entry-0-remove'))
    await expect.poll(() => string(page).textContent()).toBe(`--sref ${UNKNOWN}`)

    await page.getByRole('button', { name: `${UNKNOWN}:` }).focus()
    await page.locator('[data-meaning]').getByText('not in the gallery').waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })
})

describe('a premium style', () => {
  it('is locked for a visitor, and unlocked for whoever may read it, out of the address', async () => {
    const visitor = await browser.openPage({ width: 1440 })
    await visitor.page.goto(`/blend?style=${premium.slug}`)
    await entry(visitor.page, premium.slug).getByText('Locked').waitFor()
    await expect.poll(() => string(visitor.page).textContent()).toBe('--sref …')

    const reader = await browser.openPage({ width: 1440 })
    await signInAs(reader.page, 'premium')
    await reader.page.goto(`/blend?style=${premium.slug}`)
    await string(reader.page)
      .filter({ hasText: /--sref \d+/ })
      .waitFor()
    const code = /\d+/.exec((await string(reader.page).textContent()) ?? '')?.[0] ?? ''
    expect(reader.page.url()).not.toContain(code)
    await addByTyping(reader.page, first.code)
    await reader.page.goto(`/blend?sref=${code}`)
    await reader.page.waitForURL((url) => url.searchParams.get('sref') === premium.slug)
    expect([...visitor.errors, ...reader.errors]).toEqual([])
    await visitor.page.context().close()
    await reader.page.context().close()
  })
})

describe('the blend of this browser', () => {
  it('collects styles while one looks around, and lets them go again', async () => {
    const { page, errors } = await browser.openPage({ width: 1440 })
    await page.goto(`/sref/${first.slug}`)
    await page.getByRole('link', { name: 'Add to blend' }).click()
    await page.getByRole('link', { name: /is in your blend/ }).waitFor()
    await page.goto(`/sref/${second.slug}`)
    await page.getByRole('link', { name: 'Add to blend' }).click()
    await page.getByRole('button', { name: `Take ${second.title} out` }).click()
    await page.getByRole('link', { name: 'Add to blend' }).click()
    await page.goto('/blend')
    await entry(page, second.code).waitFor()
    await expect
      .poll(() => string(page).textContent())
      .toContain(`--sref ${first.code} ${second.code}`)
    expect(errors).toEqual([])
    await page.context().close()
  })
})

describe('without scripts', () => {
  it('a form writes the string, and another reads a prompt', async () => {
    const { page } = await browser.openPage({ width: 1440, javaScriptEnabled: false })
    await page.goto(`/blend?sref=${first.code}`)
    await page.getByLabel('Add a style').fill(UNKNOWN)
    await page.getByLabel('Style weight as a number').fill('300')
    await page.getByRole('button', { name: 'Write the string' }).click()
    await page.waitForURL(/sw=300/)
    await expect
      .poll(() => string(page).textContent())
      .toBe(`--sref ${first.code} ${UNKNOWN} --sw 300`)

    await page.goto('/blend/paste')
    await page.getByLabel('One prompt').fill(`a cat --sref ${first.code} ${UNKNOWN}`)
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.waitForURL(/prompt=/)
    await page.locator(`[data-known="${first.code}"]`).waitFor()
    await page.locator(`[data-unknown="${UNKNOWN}"]`).waitFor()
    await page.context().close()
  })
})

async function list(query: string): Promise<Item[]> {
  const response = await fetch(`${process.env.E2E_BASE_URL}/api/sref?${query}`, {
    headers: asNewClient(),
  })
  return (await response.json()).docs
}

function string(page: Page): Locator {
  return page.locator('[data-blend-string]')
}

function entry(page: Page, name: string): Locator {
  return page.locator(`[data-entry="${name}"]`)
}

async function addByTyping(page: Page, code: string): Promise<void> {
  const field = page.locator('#add-style')
  await field.fill(code)
  await field.press('Enter')
  await expect.poll(() => entry(page, code.replace(/^0+/, '')).count()).toBe(1)
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id)
}
