import type { Page } from 'playwright-core'
import type { StorefrontPage } from './storefront-pages'

type Complaint = { text: string; url: string }

/**
 * Collects errors and warnings of a page's console and scripts, hydration among them. The status of the
 * page itself, where it shall be an error, is none.
 */
export function listenToConsole(page: Page, { status }: Pick<StorefrontPage, 'status'>) {
  const complaints: Complaint[] = []
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    const { url } = message.location()
    if (status !== undefined && url === page.url()) return
    complaints.push({ text: message.text(), url })
  })
  page.on('pageerror', (error) => complaints.push({ text: error.message, url: page.url() }))
  return complaints
}
