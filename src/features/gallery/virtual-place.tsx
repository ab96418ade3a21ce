'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { enterPlace, type Place, readScroll, stampPlace, writeScroll } from './gallery-place'

const SAVE_AFTER_MS = 150

const useBrowserLayoutEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect

/**
 * Brings whoever comes back to a gallery, by the buttons of the browser or by a reload, to where they
 * were in it. The height of the gallery must be known from its first rendering on. Shows nothing.
 */
export function VirtualPlace() {
  const place = useRef<Place>(null)
  const isFirstPage = useRef(useIsHydration())
  const pathname = usePathname()

  useBrowserLayoutEffect(() => {
    const here = enterPlace()
    place.current = here
    const kept = readScroll(here)
    // Browsers do this themselves after a reload; nobody who already reads is moved.
    const isDone = isFirstPage.current && window.scrollY > 0
    if (kept !== null && !isDone) scrollTo({ top: kept, behavior: 'instant' })
    return followScroll(here)
  }, [])

  useEffect(() => {
    // What lies over the gallery has a path and an entry in the history of its own.
    if (pathname && place.current) stampPlace(place.current)
  }, [pathname])

  return null
}

/** Keeps how far a place is scrolled. Returns how to stop that. */
function followScroll(place: Place): () => void {
  let scrollY = window.scrollY
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    timer = undefined
    writeScroll(place, scrollY)
  }
  const follow = () => {
    if (!stampPlace(place)) return
    scrollY = window.scrollY
    timer ??= setTimeout(save, SAVE_AFTER_MS)
  }
  addEventListener('scroll', follow, { passive: true })
  addEventListener('pagehide', save)
  return () => {
    removeEventListener('scroll', follow)
    removeEventListener('pagehide', save)
    save()
  }
}

/** True while the page that came as HTML is brought to life. */
function useIsHydration(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => false,
    () => true,
  )
}
