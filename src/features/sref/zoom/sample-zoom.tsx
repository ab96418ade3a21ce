'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { readZoomPictures, ZOOM_MARK, type ZoomPicture } from './zoom-mark'

const ZoomDialog = dynamic(() => import('./zoom-dialog').then((module) => module.ZoomDialog), {
  ssr: false,
})

/**
 * Shows the samples in it in the whole window when they are pressed. They are links to the pictures
 * themselves, which is what remains without scripts.
 */
export function SampleZoom({ children, className }: { children: ReactNode; className: string }) {
  const [opened, setOpened] = useState<{ pictures: ZoomPicture[]; place: number } | null>(null)
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    const root = section.current
    const open = (event: MouseEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
      const link = isPlain ? zoomLinkAt(event.target) : null
      if (!link) return
      event.preventDefault()
      setOpened(readZoomPictures(link))
    }
    root?.addEventListener('click', open)
    return () => root?.removeEventListener('click', open)
  }, [])
  return (
    <>
      <section ref={section} aria-label="Samples" className={className}>
        {children}
      </section>
      {opened && <ZoomDialog {...opened} onClose={() => setOpened(null)} />}
    </>
  )
}

function zoomLinkAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(`a[${ZOOM_MARK}]`) : null
}
