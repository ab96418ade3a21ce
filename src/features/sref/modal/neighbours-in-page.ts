import type { Neighbours } from '@/features/gallery/gallery-neighbours'
import { findCardLink } from './find-card'
import { styleSlugOf } from './style-path'

/** The list that the last style was opened from. */
let list: Element | null = null

/** Keeps the list that a card stands in. */
export function noteList(link: Element): void {
  list = link.closest('ul, ol')
}

/** Reads the neighbours of a style from the cards of that list, else of the first that shows it. */
export function neighboursInPage(slug: string): Neighbours {
  const known = list?.isConnected ? list : findCardLink(slug)?.closest('ul, ol')
  const links = known?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? []
  const slugs = new Set([...links].map(({ pathname }) => styleSlugOf(pathname)))
  const styles = [...slugs].filter((one) => one !== null)
  const place = styles.indexOf(slug)
  if (place === -1) return { previous: null, next: null }
  return { previous: styles[place - 1] ?? null, next: styles[place + 1] ?? null }
}
