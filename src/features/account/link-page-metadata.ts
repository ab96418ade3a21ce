import type { Metadata } from 'next'

/** Of a page that a mail leads to: its address holds a secret, which no other site may be told. */
export function linkPageMetadata(title: string): Metadata {
  return { title, referrer: 'no-referrer', robots: { index: false, follow: false } }
}
