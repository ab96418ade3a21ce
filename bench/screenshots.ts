import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runMain } from '../scripts/bring-up/run-main'
import { step } from '../scripts/bring-up/steps.mjs'
import { openBrowser } from '../tests/e2e/open-browser'
import { findSubjects, STOREFRONT_PAGES } from '../tests/e2e/storefront-pages'
import { openSession } from './screenshots/open-session'
import { takeScreenshot } from './screenshots/take-screenshot'
import { openDemo } from './shared/open-demo'

/**
 * Every page of the storefront at the width of a phone, a tablet and a desk, light and dark, as files in
 * `reports/screenshots`: to look at the whole.
 *
 *   npm run bench -- screenshots [--only home] [--url http://localhost:3000]
 *
 * With `--url` or `E2E_BASE_URL`, a gallery with demo content that runs already; `--only` takes the
 * pages whose name contains it.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, url: { type: 'string' } },
})

const FOLDER = path.join('reports', 'screenshots')
const WIDTHS = [390, 834, 1440]
const SCHEMES = ['light', 'dark'] as const

await runMain(async ({ processes }) => {
  const site = values.url ?? process.env.E2E_BASE_URL ?? (await openDemo(processes))
  process.env.E2E_BASE_URL = site
  const subjects = await findSubjects(site)
  const browser = await openBrowser()
  processes.add({ name: 'Browser', stop: browser.close })
  await mkdir(FOLDER, { recursive: true })
  for (const storefrontPage of STOREFRONT_PAGES) {
    const { name, user } = storefrontPage
    if (!name.includes(values.only)) continue
    const cookies = user ? await openSession({ site, user }) : []
    await step(`Taking ${name}`, async () => {
      for (const width of WIDTHS) {
        for (const colorScheme of SCHEMES) {
          const { page } = await browser.openPage({ width, colorScheme, reducedMotion: 'reduce' })
          await page.context().addCookies(cookies)
          const file = path.join(
            FOLDER,
            `${name.replaceAll(/\W+/g, '-')}-${width}-${colorScheme}.png`,
          )
          await takeScreenshot({ page, storefrontPage, subjects, file })
          await page.context().close()
        }
      }
    })
  }
  return 0
})
