'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { toast } from '@/ui/toast'
import { keepThisPage } from './keep-this-page'
import { startWorker } from './start-worker'
import { whenLoaded } from './when-loaded'

/** On a page for this long, the visitor has seen it; while typing a search, addresses pass faster. */
const SEEN_MS = 2_000

/** Has the service worker keep each page that is seen, and tells of its new version. Shows nothing. */
export function PageKeeper() {
  const pathname = usePathname()
  const query = useSearchParams().toString()

  useEffect(() => {
    if (process.env.NODE_ENV !== 'production') return
    return whenLoaded(() => startWorker({ onUpdate: tellOfUpdate }))
  }, [])

  useEffect(() => {
    if (!isHere({ pathname, query })) return
    const timer = setTimeout(() => keepThisPage(location.pathname + location.search), SEEN_MS)
    return () => clearTimeout(timer)
  }, [pathname, query])

  return null
}

/** Whether the router is where the browser is: then the browser's own spelling of the address counts. */
function isHere({ pathname, query }: { pathname: string; query: string }): boolean {
  const here = new URLSearchParams(location.search).toString()
  return pathname === location.pathname && query === here
}

function tellOfUpdate(takeOver: () => void): void {
  toast({
    message: 'A new version is ready.',
    action: { label: 'Reload', onPress: takeOver },
  })
}
