import { type BlendEntry, keyOf } from '@/domain/recipe/recipe'
import { track } from '../analytics/track'
import type { Styles } from './use-styles'

/** A copied blend counts as a copy for each of its styles that the gallery has. */
export function trackCopies(entries: BlendEntry[], styles: Styles): void {
  const slugs = entries.flatMap((entry) => styles.get(keyOf(entry))?.slug ?? [])
  for (const ref of new Set(slugs)) track({ type: 'copy', ref })
}
