import { canonicalPath } from './canonical-path'

/** What kinds of limits there are for a client's address. */
export type LimitName = 'api' | 'sign-in' | 'registration' | 'password-reset'

/** Own routes below `/api/auth` that neither try nor reset a credential. */
const SESSION_ROUTES = new Set(['me', 'logout', 'refresh'])

const RESET_ROUTES = new Set(['forgot-password', 'reset-password'])
const REGISTRATION_ROUTES = new Set(['register', 'verify', 'resend-verification', 'first-register'])
const SIGN_IN_ROUTES = new Set(['login', 'unlock'])

/**
 * The limits that a request falls under by its path, whatever its method: a method can be overridden by
 * headers. Pages and their files have none. Below `/api` everything counts, except
 *
 * - pictures, of which a page shows dozens, and which shared caches keep;
 * - health, which whoever runs the gallery asks often, and which answers from memory.
 *
 * A route below `/api/auth` that nobody has thought of here counts as a sign-in.
 *
 * @param path as in the request line.
 */
export function limitsOf(path: string): LimitName[] {
  const [first, area, ...rest] = canonicalPath(path)
  if (first !== 'api' || area === 'health') return []
  if (area === 'cms') return limitsOfPayload(rest)
  if (area !== 'auth') return ['api']
  const [route = ''] = rest
  if (SESSION_ROUTES.has(route)) return ['api']
  return ['api', credentialLimitOf(route) ?? 'sign-in']
}

/** Payload's own routes: `/api/cms/{collection}/{route}`. */
function limitsOfPayload([collection, route = '', ...rest]: string[]): LimitName[] {
  if (collection === 'media' && route === 'file' && rest.length > 0) return []
  const credentials = credentialLimitOf(route)
  return credentials ? ['api', credentials] : ['api']
}

function credentialLimitOf(route: string): LimitName | undefined {
  if (SIGN_IN_ROUTES.has(route)) return 'sign-in'
  if (REGISTRATION_ROUTES.has(route)) return 'registration'
  if (RESET_ROUTES.has(route)) return 'password-reset'
  return undefined
}
