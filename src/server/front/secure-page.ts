import type { Logger } from 'pino'
import { hashScripts } from './hash-scripts'
import { startScriptsLate } from './start-scripts-late'

export type PagePolicy = (scriptHashes: readonly string[]) => string

export type SecurePage = (page: { html: string; url: string }) => { html: string; policy: string }

type Input = { pagePolicy: PagePolicy; logger: Pick<Logger, 'warn'> }

/** The admin brings its own scripts, which have nothing to wait for. */
const ADMIN = /^\/admin(\/|\?|$)/

/**
 * Makes of a page as Next renders it the page as it is sent, with the policy that lets nothing but its
 * own inline scripts run.
 */
export function createSecurePage({ pagePolicy, logger }: Input): SecurePage {
  return ({ html: rendered, url }) => {
    const html = ADMIN.test(url) ? rendered : startScriptsLate(rendered)
    const { hashes, unknown } = hashScripts(html)
    // The path alone: a query may hold what is somebody's own.
    const [path] = url.split('?', 1)
    if (unknown > 0) logger.warn({ event: 'front.unknown_script', path, count: unknown })
    return { html, policy: pagePolicy(hashes) }
  }
}

const HTML = /^text\/html\b/i

export function isHtml(contentType: string | undefined): boolean {
  return HTML.test(contentType ?? '')
}
