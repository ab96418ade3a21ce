'use client'

import { useSyncExternalStore } from 'react'
import { type Marks, NO_MARKS } from './marks'
import { marksOf, subscribeToMarks } from './marks-store'

/** What the viewer has marked of a style. Cheap on hundreds of cards: they share one answer. */
export function useMarks(slug: string): Marks {
  return useSyncExternalStore(
    subscribeToMarks,
    () => marksOf(slug),
    () => NO_MARKS,
  )
}
