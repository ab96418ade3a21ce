/** The page of this site that someone wanted (`?from=/sref/ink`); null for anything else. */
export function readWantedPath(search: string): string | null {
  const from = new URLSearchParams(search).get('from')
  // Two slashes, or one and a backslash, would lead to another site.
  return from && /^\/(?![/\\])/.test(from) ? from : null
}
