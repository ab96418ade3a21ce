'use client'

import { Dialog } from '@base-ui/react/dialog'
import { type ReactNode, useEffect, useRef } from 'react'
import { announce } from '@/ui/announce'
import { DialogBar } from './dialog-bar'
import { findCardLink } from './find-card'
import { StyleLoading } from './style-loading'
import { useNeighbours } from './use-neighbours'
import { useStepKeys } from './use-step-keys'
import { useSwipe } from './use-swipe'

type StyleDialogProps = {
  slug: string
  /** True until the address has changed: the list's card stands in for the style. */
  isWaiting: boolean
  onClose: () => void
  onMove: (slug: string) => void
  /** The style. */
  children: ReactNode
}

/** A style over its list: all of a phone's screen, nearly all of a larger one. */
export function StyleDialog({ slug, isWaiting, onClose, onMove, children }: StyleDialogProps) {
  const popup = useRef<HTMLDivElement>(null)
  const neighbours = useNeighbours(slug)
  const step = (to: 'previous' | 'next') => {
    const next = neighbours[to]
    if (next !== null) onMove(next)
  }
  useStepKeys(popup, step)
  const swipe = useSwipe(step)
  const shown = useRef(slug)
  useEffect(() => {
    if (shown.current === slug) return
    shown.current = slug
    popup.current?.scrollTo({ top: 0, behavior: 'instant' })
  }, [slug])
  useEffect(() => {
    if (!isWaiting) announce(popup.current?.querySelector('h1')?.textContent ?? '')
  }, [isWaiting])
  useReturnFocus(shown)

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-20 bg-[rgb(0_0_0/0.65)] transition-opacity duration-150 starting:opacity-0" />
        <Dialog.Popup
          ref={popup}
          data-style-dialog={slug}
          initialFocus={popup}
          finalFocus={false}
          aria-labelledby="style-title"
          {...swipe}
          className="fixed inset-0 z-20 [--dock:0px] touch-pan-y touch-pinch-zoom overflow-y-auto overscroll-contain bg-wall outline-none transition-[opacity,translate] duration-150 ease-out starting:translate-y-3 starting:opacity-0 sm:inset-x-6 sm:top-6 sm:bottom-0 lg:bottom-6 2xl:inset-x-auto 2xl:left-1/2 2xl:w-400 2xl:-translate-x-1/2"
        >
          <DialogBar slug={slug} neighbours={neighbours} onStep={step} />
          {isWaiting ? <StyleLoading slug={slug} /> : children}
          <div className="h-12" />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Gives the focus to the card of the style that was last seen, without moving the list. */
function useReturnFocus(shown: { current: string }): void {
  useEffect(
    () => () => {
      const slug = shown.current
      // Until the dialog has gone, everything beneath it takes no focus.
      requestAnimationFrame(() => findCardLink(slug)?.focus({ preventScroll: true }))
    },
    [shown],
  )
}
