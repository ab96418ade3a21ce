'use client'

import { useSyncExternalStore } from 'react'
import type { CardSample } from './card-sref'
import { CardStrip } from './card-strip'
import { CardThumbs } from './card-thumbs'

type CardSamplesProps = {
  samples: CardSample[]
  /** The `sizes` of a cover. */
  sizes: string
  /** True from the moment that someone turns to the card: nothing is fetched before. */
  isWanted: boolean
  onTap: () => void
}

/**
 * The style on its other subjects: in a row over the cover while a pointer or the focus is on the card;
 * to be swiped over it on a touch screen.
 */
export function CardSamples({ isWanted, ...props }: CardSamplesProps) {
  const isTouch = useSyncExternalStore(subscribeToNothing, isTouchScreen, () => false)
  if (isTouch) return <CardStrip {...props} hasPictures={isWanted} />
  return isWanted && <CardThumbs samples={props.samples} sizes={props.sizes} />
}

/** Screens seldom change their nature; a reload is enough for those that do. */
function subscribeToNothing() {
  return () => undefined
}

function isTouchScreen(): boolean {
  return matchMedia('(hover: none)').matches
}
