'use client'

import { useEffect, useRef, useState } from 'react'
import { Picture } from '@/ui/picture'
import type { CardSample } from './card-sref'
import { pictureSources } from './picture-sources'
import { SrefPicture } from './sref-picture'

type CardThumbsProps = {
  samples: CardSample[]
  /** The `sizes` of a cover. */
  sizes: string
}

/**
 * The other samples in a row over the cover while a pointer or the focus is on the card. The one under
 * the pointer takes the cover's place.
 */
export function CardThumbs({ samples, sizes }: CardThumbsProps) {
  const row = useRef<HTMLDivElement>(null)
  const pointed = usePointed(row, samples.length)
  const large = samples[pointed]
  return (
    <div
      aria-hidden="true"
      className="absolute inset-0 hidden hover-device:group-focus-within/card:block hover-device:group-hover/card:block"
    >
      {large && (
        <SrefPicture
          key={large.contentHash}
          picture={large}
          sizes={sizes}
          maxWidth={640}
          loading="eager"
          alt=""
          className="size-full object-cover transition-opacity duration-150 starting:opacity-0"
        />
      )}
      <div
        ref={row}
        className="absolute inset-x-0 bottom-0 grid grid-cols-3 gap-1 bg-wall pt-1 transition-[opacity,translate] duration-200 ease-out starting:translate-y-2 starting:opacity-0"
      >
        {samples.map((sample) => (
          <Picture
            key={sample.contentHash}
            sources={[]}
            src={pictureSources(sample, { maxWidth: 320 }).src}
            alt=""
            width={sample.width}
            height={sample.height}
            loading="eager"
            sizes="110px"
            className="aspect-square w-full bg-shade object-cover"
          />
        ))}
      </div>
    </div>
  )
}

/**
 * Which of the equally wide parts of an element the pointer is over, -1 for none. The card's link lies
 * over the element and must keep doing so, hence its place is compared.
 */
function usePointed(row: React.RefObject<HTMLDivElement | null>, count: number): number {
  const [pointed, setPointed] = useState(-1)
  useEffect(() => {
    const card = row.current?.closest('article')
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const { left, top, width, bottom } = row.current?.getBoundingClientRect() ?? new DOMRect()
      const isInside = clientY >= top && clientY < bottom
      setPointed(isInside ? Math.floor(((clientX - left) / width) * count) : -1)
    }
    const leave = () => setPointed(-1)
    card?.addEventListener('pointermove', follow)
    card?.addEventListener('pointerleave', leave)
    return () => {
      card?.removeEventListener('pointermove', follow)
      card?.removeEventListener('pointerleave', leave)
    }
  }, [row, count])
  return pointed
}
