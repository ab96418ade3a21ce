import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { asNewClient } from './as-new-client'

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

/** A browser of one's own: `CHROMIUM_PATH`, by default `/usr/bin/chromium`, without a window. */
export async function openBrowser() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    args: ARGUMENTS,
  })
  return {
    openPage: (options: BrowserContextOptions & { width: number }) => openPage(browser, options),
    close: () => browser.close(),
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
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error')
      errors.push(`${message.text()} ${message.location().url}`.trim())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return { page, errors }
}
