'use client'

import dynamic from 'next/dynamic'
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import type { CardSref } from './card-sref'
import { PAGE_SIZE } from './gallery-api'
import { openGallery } from './gallery-neighbours'
import type { GalleryQuery } from './gallery-query'
import { SrefGrid } from './sref-grid'
import { VirtualPlace } from './virtual-place'

const VirtualRest = dynamic(() => import('./virtual-rest').then((part) => part.VirtualRest), {
  ssr: false,
})

/** How near the rest must be to be loaded, measured in screens. */
const NEAR = '0px 0px 150%'

type VirtualGalleryProps = {
  query: GalleryQuery
  /** The page that the query names. */
  srefs: CardSref[]
  /** Styles that match, on all pages. */
  total: number
}

/**
 * All cards from a page on. The page itself is a plain list and comes with the HTML; the place of all
 * further cards is kept from the beginning, and those in sight are put into it (`virtual-rest.tsx`),
 * which costs nobody anything who does not scroll that far.
 */
export function VirtualGallery({ query, srefs, total }: VirtualGalleryProps) {
  const first = (query.page - 1) * PAGE_SIZE
  const restCount = srefs.length < PAGE_SIZE ? 0 : total - first - PAGE_SIZE
  const rest = useRef<HTMLDivElement>(null)
  const [isNear, setIsNear] = useState(false)
  const [gallery, setGallery] = useState<ReturnType<typeof openGallery>>()
  const [wantedPlace, setWantedPlace] = useState<number>()

  useEffect(() => {
    const opened = openGallery({
      total,
      read: (place) => queueMicrotask(() => setWantedPlace(place)),
    })
    opened.enter(
      first,
      srefs.map(({ slug }) => slug),
    )
    setGallery(opened)
    return opened.close
  }, [total, first, srefs])

  useEffect(() => {
    if (!rest.current) return
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setIsNear(true),
      { rootMargin: NEAR },
    )
    observer.observe(rest.current)
    return () => observer.disconnect()
  }, [])

  const cards = useMemo(() => <SrefGrid srefs={srefs} isFirst />, [srefs])
  const style = { '--cards': restCount } as CSSProperties
  return (
    <div className="card-room">
      <VirtualPlace />
      {cards}
      {restCount > 0 && (
        <div ref={rest} className="card-rest" style={style}>
          {gallery && (isNear || wantedPlace !== undefined) && (
            <VirtualRest
              query={query}
              first={first + PAGE_SIZE}
              count={restCount}
              wantedPlace={wantedPlace}
              onCards={gallery.enter}
            />
          )}
        </div>
      )}
    </div>
  )
}
