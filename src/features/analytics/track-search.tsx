'use client'

import { useEffect } from 'react'
import { track } from './track'

/** Without another letter for this long, what is typed is what was meant. */
const SETTLED_MS = 1_200

/** Counts a search once its words have not changed for a moment. Shows nothing. */
export function TrackSearch({ words }: { words: string }) {
  useEffect(() => {
    if (!words) return
    const timer = setTimeout(() => track({ type: 'search' }), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [words])
  return null
}
