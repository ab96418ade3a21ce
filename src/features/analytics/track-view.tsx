'use client'

import { useEffect } from 'react'
import { track } from './track'

/** The styles that were seen since the page was loaded: opened again, they are no new view. */
const seen = new Set<string>()

/** Counts the style as seen. Shows nothing; for the page of a style and the window above a list. */
export function TrackView({ slug }: { slug: string }) {
  useEffect(() => {
    if (seen.has(slug)) return
    seen.add(slug)
    track({ type: 'view', ref: slug })
  }, [slug])
  return null
}
