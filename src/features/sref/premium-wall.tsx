'use client'

import { SampleWall } from './sample-wall'
import type { StyleSref } from './style-sref'
import { useOpenedStyle } from './use-opened-style'

/** The samples of a premium style: the cover and locked places, all of them for premium members. */
export function PremiumWall({ style }: { style: StyleSref }) {
  const opening = useOpenedStyle(style.slug)
  return <SampleWall {...style} {...(opening.state === 'open' && opening.style)} />
}
