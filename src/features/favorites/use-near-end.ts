import { type RefObject, useEffect, useRef } from 'react'

/** About a screen ahead. */
const AHEAD = '900px'

/** Calls `load` when the end, where the ref goes, comes near while there is more to load. */
export function useNearEnd(hasMore: boolean, load: () => void): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null)
  const latest = useRef(load)
  useEffect(() => {
    latest.current = load
  })
  useEffect(() => {
    if (!hasMore || !end.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current()
      },
      { rootMargin: AHEAD },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [hasMore])
  return end
}
