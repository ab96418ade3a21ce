import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { asNewClient } from './as-new-client'
import { untilAlive } from './until-alive'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type OpenPage = {
  page: Page
  /** Errors of the console and of scripts, from the moment the page was opened. */
  errors: string[]
}

/** How Chromium begins or words what a page's Content-Security-Policy has kept it from. */
const VIOLATION = /content security policy/i

/**
 * A browser of one's own: `CHROMIUM_PATH`, by default `/usr/bin/chromium`, without a window. Closing it
 * fails if any of its pages did what the page's Content-Security-Policy forbids.
 */
export async function openBrowser() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    args: ARGUMENTS,
  })
  const violations: string[] = []
  return {
    openPage: async (options: BrowserContextOptions & { width: number }) => {
      const opened = await openPage(browser, options)
      opened.page.context().on('console', (message) => {
        if (VIOLATION.test(message.text())) violations.push(message.text())
      })
      return opened
    },
    close: async () => {
      await browser.close()
      if (violations.length > 0) throw new Error(`Against the policy: ${violations.join('; ')}`)
    },
  }
}

/** A page in a context of its own, as wide as said, that may use the clipboard. */
async function openPage(
  browser: Browser,
  { width, ...options }: BrowserContextOptions & { width: number },
): Promise<OpenPage> {
  const context = await browser.newContext({
    baseURL: process.env.E2E_BASE_URL,
    viewport: { width, height: 900 },
    extraHTTPHeaders: asNewClient(),
    ...options,
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  if (options.javaScriptEnabled !== false) answerBeforeGoingOn(page)
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error')
      errors.push(`${message.text()} ${message.location().url}`.trim())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return { page, errors }
}

/** Has `goto` return when the page answers to what is done on it, unless it is told what to wait for. */
function answerBeforeGoingOn(page: Page): void {
  const goto = page.goto.bind(page)
  page.goto = async (url, options) => {
    const response = await goto(url, options)
    if (options?.waitUntil === undefined) await untilAlive(page)
    return response
  }
}
