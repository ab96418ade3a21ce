export const MAX_REFERRER_LENGTH = 500

/**
 * Where someone came from, without what could say who they are: scheme, host and path of a web address,
 * no user, query or fragment. Null for anything else, and where it is longer than 500 characters.
 */
export function cleanReferrer(referrer: string | undefined): string | null {
  if (!referrer || !URL.canParse(referrer)) return null
  const { protocol, origin, pathname } = new URL(referrer)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  const clean = `${origin}${pathname}`
  return clean.length <= MAX_REFERRER_LENGTH ? clean : null
}
