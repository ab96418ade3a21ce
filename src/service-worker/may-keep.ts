type Answer = {
  status: number
  type: ResponseType
  redirected: boolean
  headers: Pick<Headers, 'get'>
}

/**
 * Whether an answer may be kept on a device that several people use: only what says itself that it is
 * for everyone. Next says `s-maxage` of such pages, the API and pictures say `public`.
 */
export function mayKeep({ status, type, redirected, headers }: Answer): boolean {
  // A redirected answer cannot be given to a navigation, one of another site cannot be looked into.
  if (status !== 200 || redirected || type === 'opaque') return false
  const directives = (headers.get('cache-control') ?? '').toLowerCase().split(/\s*,\s*/)
  const has = (name: string) => directives.some((directive) => directive.split('=')[0] === name)
  return (has('public') || has('s-maxage')) && !has('private') && !has('no-store')
}
