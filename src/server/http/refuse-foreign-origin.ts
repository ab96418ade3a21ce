import { ApiError } from './api-error'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses requests that change something and that a browser says come from another site: a page there
 * could send them in the name of whoever looks at it. Programs say neither and go by their own key.
 *
 * @throws ApiError `forbidden`
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function refuseForeignOrigin(
  { method, headers }: Pick<Request, 'method' | 'headers'>,
  siteUrl: string,
): void {
  if (READING.has(method)) return
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  const isOwn = origin === null || origin === new URL(siteUrl).origin
  if (isOwn && (site === null || site === 'same-origin' || site === 'none')) return
  throw new ApiError({ code: 'forbidden', message: 'This cannot be asked from another site.' })
}
