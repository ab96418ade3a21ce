'use client'

import Link from 'next/link'
import { useState } from 'react'
import { announce } from '@/ui/announce'
import { QUIET_BUTTON } from '@/ui/button-styles'
import { BlendIcon, CheckIcon, CloseIcon } from '@/ui/icons'
import {
  addToBlend,
  type BlendDefaults,
  removeFromBlend,
  useBlendCount,
  useBlendHref,
  useIsInBlend,
} from './blend-basket'

type AddToBlendProps = {
  /** Null where it is not public; the slug is added then. */
  code: string | null
  slug: string
  title: string
  /** What the samples were made with. */
  defaults?: BlendDefaults
  /** Of the row of controls. */
  className?: string
}

/**
 * Adds a style to the blend of this browser; once it is there, leads to the blend and takes it out
 * again. Without scripts it is a link to a blend of this style alone.
 */
export function AddToBlend({ code, slug, title, defaults, className = '' }: AddToBlendProps) {
  const isIn = useIsInBlend({ code, slug })
  const count = useBlendCount()
  const blendHref = useBlendHref()
  const [isFull, setFull] = useState(false)

  const add = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    const undo = addToBlend({ code, slug }, defaults)
    setFull(undo === null)
    announce(undo ? `${title} is in your blend.` : 'Your blend is full.')
  }
  const remove = () => {
    removeFromBlend({ code, slug })
    announce(`${title} is no longer in your blend.`)
  }

  if (isIn) {
    return (
      <div className={`flex gap-1 ${className}`}>
        <Link
          href={blendHref}
          prefetch={false}
          aria-label={`${title} is in your blend of ${count}; open it`}
          className={`${QUIET_BUTTON} flex-1 px-3!`}
        >
          <CheckIcon />
          In blend
        </Link>
        <button
          type="button"
          onClick={remove}
          aria-label={`Take ${title} out of your blend`}
          className={`${QUIET_BUTTON} px-3!`}
        >
          <CloseIcon />
        </button>
      </div>
    )
  }
  return (
    <div className={`flex ${className}`}>
      <a
        href={code === null ? `/blend?style=${slug}` : `/blend?sref=${code}`}
        onClick={add}
        className={`${QUIET_BUTTON} flex-1`}
      >
        <BlendIcon />
        {isFull ? 'Your blend is full' : 'Add to blend'}
      </a>
    </div>
  )
}
