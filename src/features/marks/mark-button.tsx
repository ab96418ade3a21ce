'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { BookmarkIcon, HeartIcon } from '@/ui/icons'
import { COUNT, IS_SET, type MarkKind } from './marks'
import { pressMark } from './press-mark'
import { useMarks } from './use-marks'

type MarkButtonProps = {
  kind: MarkKind
  slug: string
  title: string
  /** How many have marked the style, as the page was made. */
  count?: number | undefined
  className: string
  /** What stands beside the icon. */
  children?: (state: { isSet: boolean; count: number | undefined }) => ReactNode
}

const LABEL = { like: 'Like', favorite: 'Keep as a favourite:' }

/** A heart or a bookmark that is filled while it is set. */
export function MarkButton({ kind, slug, title, count, className, children }: MarkButtonProps) {
  const router = useRouter()
  const marks = useMarks(slug)
  const isSet = marks[IS_SET[kind]] ?? false
  const Icon = kind === 'like' ? HeartIcon : BookmarkIcon
  return (
    <button
      type="button"
      aria-pressed={isSet}
      onClick={() => pressMark({ slug, title, kind, count }, router.push)}
      className={`group/mark ${className}`}
    >
      <Icon className="group-aria-pressed/mark:fill-current group-active/mark:scale-85 transition-transform duration-150" />
      <span className="sr-only">{`${LABEL[kind]} ${title} `}</span>
      {children?.({ isSet, count: marks[COUNT[kind]] ?? count })}
    </button>
  )
}
