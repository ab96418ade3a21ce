'use client'

import { useState } from 'react'
import type { CardSample } from './card-sref'
import { SrefPicture } from './sref-picture'

type CardStripProps = {
  samples: CardSample[]
  /** The `sizes` of a cover. */
  sizes: string
  /** False while nobody has touched the card. */
  hasPictures: boolean
  /** The strip lies over the card's link and passes taps on. */
  onTap: () => void
}

/**
 * Slides the other samples over the cover, one a swipe. Hidden from screen readers and keyboards, which
 * have the page of the style for that.
 */
export function CardStrip({ samples, sizes, hasPictures, onTap }: CardStripProps) {
  const [shown, setShown] = useState(0)
  return (
    <div aria-hidden="true" className="absolute inset-0 z-1" onClick={onTap}>
      <div
        tabIndex={-1}
        data-strip
        onScroll={({ currentTarget: { scrollLeft, clientWidth } }) =>
          setShown(Math.round(scrollLeft / clientWidth))
        }
        className="flex size-full snap-x snap-mandatory overflow-x-auto overscroll-x-contain [scrollbar-width:none]"
      >
        <span className="w-full shrink-0 snap-start snap-always" />
        {samples.map((sample) => (
          <span
            key={sample.contentHash}
            className="w-full shrink-0 snap-start snap-always overflow-hidden bg-shade"
          >
            {hasPictures && (
              <SrefPicture
                picture={sample}
                sizes={sizes}
                maxWidth={640}
                loading="eager"
                alt=""
                className="size-full object-cover"
              />
            )}
          </span>
        ))}
      </div>
      <div className="pointer-events-none absolute inset-x-0 bottom-2 flex justify-center">
        <div className="flex gap-1 rounded-chip bg-wall p-1.5">
          <Dot isOn={shown === 0} />
          {samples.map(({ contentHash }, index) => (
            <Dot key={contentHash} isOn={shown === index + 1} />
          ))}
        </div>
      </div>
    </div>
  )
}

function Dot({ isOn }: { isOn: boolean }) {
  return <span className={`size-1.25 rounded-full ${isOn ? 'bg-ink' : 'bg-ink/30'}`} />
}
