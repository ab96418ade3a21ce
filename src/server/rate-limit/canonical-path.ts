/** Deeper nesting is nobody's mistake, and what it may hide is then looked at as it is. */
const MAX_DECODINGS = 4

/**
 * One spelling for all that could lead to the same route: decoded, without empty and dot segments, in
 * small letters, without slashes at the end. It is made to be compared, and is wider than any router:
 * what only looks like an address of the API counts as one.
 */
export function canonicalPath(path: string): string[] {
  let text = path.split(/[?#]/, 1)[0] ?? ''
  for (let round = 0; round < MAX_DECODINGS; round += 1) {
    const decoded = decode(text)
    if (decoded === text) break
    text = decoded
  }
  const segments: string[] = []
  for (const segment of text.toLowerCase().split(/[/\\]+/)) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
