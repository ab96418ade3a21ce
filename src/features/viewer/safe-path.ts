const HERE = 'http://here.invalid'

/** Pages that lead on: to come back to one of them would lead nowhere. */
const DOORS = /^\/(sign-in|register|forgot-password|reset-password|verify|change-email)(\/|$)/

/**
 * A path of this site out of an address that anyone may have written, for going there after signing in:
 * whatever could lead to another site becomes `/`.
 */
export function safePath(next: string | null | undefined): string {
  if (!next?.startsWith('/')) return '/'
  // Browsers read `\` as `/` and drop line breaks, and `/.//host` is `//host`: their own reader judges.
  const url = URL.parse(next, HERE)
  if (url?.origin !== HERE || url.pathname.startsWith('//') || DOORS.test(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}
