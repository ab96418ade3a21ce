'use client'

import type { CardPicture } from '@/features/gallery/card-sref'
import { pictureSources } from '@/features/gallery/picture-sources'
import { announce } from '@/ui/announce'
import { QUIET_BUTTON } from '@/ui/button-styles'
import { CheckIcon, CompareIcon } from '@/ui/icons'
import { toast } from '@/ui/toast'
import { MAX_COMPARED } from './chosen-style'
import { addToCompared, removeFromCompared, useCompared } from './compare-store'

type AddToCompareProps = {
  slug: string
  title: string
  cover: CardPicture | null
  /** Default: a quiet button with words. */
  className?: string
}

/** Puts a style beside others, or takes it away again. The tray then leads to the comparison. */
export function AddToCompare({ slug, title, cover, className }: AddToCompareProps) {
  const compared = useCompared()
  const isIn = compared.some((style) => style.slug === slug)

  const toggle = () => {
    if (isIn) {
      removeFromCompared(slug)
      announce(`${title} is not compared any more.`)
      return
    }
    const thumb = cover ? pictureSources(cover, { maxWidth: 320 }).src : ''
    if (addToCompared({ slug, title, thumb })) {
      announce(`${title} is in the comparison, ${compared.length + 1} of ${MAX_COMPARED}.`)
    } else {
      toast({ message: `${MAX_COMPARED} styles are compared at most. Take one out first.` })
    }
  }
  return (
    <button
      type="button"
      aria-pressed={isIn}
      onClick={toggle}
      className={`script-only ${className ?? QUIET_BUTTON}`}
    >
      {isIn ? <CheckIcon /> : <CompareIcon />}
      {isIn ? 'In comparison' : 'Compare'}
    </button>
  )
}
