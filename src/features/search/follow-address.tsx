'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { type RefObject, useEffect, useRef } from 'react'
import type { LiveSearch } from './use-live-search'

/** A style over the results that it was opened from keeps their text in the field. */
const STYLE_PATH = '/sref/'

type FollowAddressProps = Pick<LiveSearch, 'follow' | 'type'> & {
  field: RefObject<HTMLInputElement | null>
}

/**
 * Shows nothing, and keeps the field in step with the address. A component of its own, since a page
 * that is made ahead does not know its address and leaves out whoever asks for it.
 */
export function FollowAddress({ field, follow, type }: FollowAddressProps) {
  const pathname = usePathname()
  const text = useSearchParams().get('q') ?? ''
  const place = `${pathname}?${text}`
  const followed = useRef<string>(undefined)

  useEffect(() => {
    const isFirst = followed.current === undefined
    if (followed.current === place) return
    followed.current = place
    if (!isFirst && !pathname.startsWith(STYLE_PATH)) follow(text)
    // Someone may have typed while the scripts were still on their way.
    const isTyping = isFirst && document.activeElement === field.current
    if (isTyping && field.current?.value !== text) type()
  })
  return null
}
