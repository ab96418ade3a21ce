/**
 * Whether a client has what carries this tag already. `If-None-Match` compares weakly (RFC 9110,
 * 13.1.2).
 */
export function knowsTag(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes('*') || known.includes(etag.replace(/^W\//, ''))
}
