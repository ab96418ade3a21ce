'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useRef, useState } from 'react'
import { announce } from '@/ui/announce'
import { ArrowIcon, CloseIcon } from '@/ui/icons'
import { Picture } from '@/ui/picture'
import { useStepKeys } from '../modal/use-step-keys'
import { useSwipe } from '../modal/use-swipe'
import type { ZoomPicture } from './zoom-mark'

type ZoomDialogProps = {
  pictures: ZoomPicture[]
  /** The first to be shown, from 0. */
  place: number
  onClose: () => void
}

const CONTROL =
  'flex size-11 items-center justify-center rounded-chip bg-[rgb(0_0_0/0.55)] text-[#fff] disabled:opacity-35 focus-visible:outline-[#fff]'

/** One sample in the whole window, with the ways to the others. */
export function ZoomDialog({ pictures, place, onClose }: ZoomDialogProps) {
  const popup = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(place)
  const picture = pictures[at]
  const step = (to: 'previous' | 'next') => {
    const next = at + (to === 'next' ? 1 : -1)
    const shown = pictures[next]
    if (!shown) return
    setAt(next)
    announce(`${next + 1} of ${pictures.length}: ${shown.alt}`)
  }
  useStepKeys(popup, step)
  const swipe = useSwipe(step)
  if (!picture) return null
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-[#0d0d0e]" />
        <Dialog.Popup
          ref={popup}
          initialFocus={popup}
          aria-label={picture.alt || 'Sample'}
          className="fixed inset-0 z-30 outline-none"
          {...swipe}
        >
          {/* The variant that is there already fills the place until the widest has come. */}
          <div
            className="absolute inset-0 *:contents bg-contain bg-center bg-no-repeat"
            style={picture.src ? { backgroundImage: `url(${picture.src})` } : undefined}
          >
            <Picture
              key={picture.href}
              sources={[]}
              src={picture.href}
              alt={picture.alt}
              width={picture.width}
              height={picture.height}
              sizes="100vw"
              loading="eager"
              className="size-full object-contain"
            />
          </div>
          <div className="absolute inset-x-3 top-3 flex items-center gap-2">
            <p className="rounded-chip bg-[rgb(0_0_0/0.55)] px-3 py-2 text-note text-[#fff] tabular-nums">
              {at + 1} of {pictures.length}
            </p>
            <button
              type="button"
              aria-label="Previous sample"
              aria-keyshortcuts="ArrowLeft"
              disabled={at === 0}
              onClick={() => step('previous')}
              className={`${CONTROL} ml-auto`}
            >
              <ArrowIcon className="rotate-180" />
            </button>
            <button
              type="button"
              aria-label="Next sample"
              aria-keyshortcuts="ArrowRight"
              disabled={at === pictures.length - 1}
              onClick={() => step('next')}
              className={CONTROL}
            >
              <ArrowIcon />
            </button>
            <Dialog.Close aria-label="Close" className={CONTROL}>
              <CloseIcon />
            </Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
