'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { announce } from '@/ui/announce'
import { useIsOnline } from '@/ui/use-is-online'

/** A line above everything while there is no connection. */
export function OfflineBanner() {
  const isOnline = useIsOnline()
  const wasOnline = useRef(true)

  useEffect(() => {
    if (isOnline === wasOnline.current) return
    wasOnline.current = isOnline
    announce(isOnline ? 'The connection is back.' : 'You are offline. What you have seen is kept.')
  }, [isOnline])

  if (isOnline) return null
  return (
    <aside
      aria-label="Connection"
      className="page-gutter sticky top-0 z-40 flex min-h-11 flex-wrap items-center justify-center gap-x-4 bg-ink text-note text-wall"
    >
      <span>You are offline.</span>
      <Link
        href="/offline"
        prefetch={false}
        className="flex min-h-11 items-center font-semibold underline underline-offset-4 focus-visible:outline-wall focus-visible:-outline-offset-4"
      >
        What is kept here
      </Link>
    </aside>
  )
}
