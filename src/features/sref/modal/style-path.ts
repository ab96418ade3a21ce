const STYLE_PATH = /^\/sref\/([^/?#]+)\/?$/

/** The slug of a style's own address such as `/sref/harbour-mist`; null for any other path. */
export function styleSlugOf(pathname: string): string | null {
  const slug = STYLE_PATH.exec(pathname)?.[1]
  return slug === undefined ? null : decodeURIComponent(slug)
}

export function stylePath(slug: string): string {
  return `/sref/${encodeURIComponent(slug)}`
}
