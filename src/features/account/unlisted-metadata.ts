import type { Metadata } from 'next'

/** Of a page that is of no use in the results of a search. */
export function unlistedMetadata(title: string): Metadata {
  return { title, robots: { index: false, follow: false } }
}
