/** The address of the sign-in page that leads back to where the browser is. */
export function signInHref(): string {
  const { pathname, search } = window.location
  return `/sign-in?next=${encodeURIComponent(pathname + search)}`
}
