import { useCallback, useEffect, useRef, useState } from 'react'
import { PAGE_SIZE } from './gallery-api'

/** Rows that pass by quicker than one in this time are flown over: nothing is read until they rest. */
const SETTLED_MS = 100

/** Cards before the end of a page at which the next one is read. */
const AHEAD = PAGE_SIZE / 2

type Range = { startIndex: number; endIndex: number }

type Input = {
  /** Place in the gallery of the list's first card, from 0. */
  first: number
  /** Cards of the whole gallery. */
  total: number
}

/**
 * The pages, from 1, that the cards in sight are on, and the next one when they come near its begin. Tell
 * `onRange` which cards of the list are drawn. Whoever flies to the end asks for what lies there, not for
 * everything on the way.
 */
export function useGalleryPages({ first, total }: Input) {
  const [pages, setPages] = useState<number[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const movedAt = useRef(Number.NEGATIVE_INFINITY)

  useEffect(() => () => clearTimeout(timer.current), [])

  const onRange = useCallback(
    ({ startIndex, endIndex }: Range) => {
      const start = pageOf(first + startIndex)
      const end = pageOf(Math.min(first + endIndex + AHEAD, total - 1))
      const settle = () => setPages(Array.from({ length: end - start + 1 }, (_, i) => start + i))
      const now = performance.now()
      const isFlying = now - movedAt.current < SETTLED_MS
      movedAt.current = now
      clearTimeout(timer.current)
      if (isFlying) timer.current = setTimeout(settle, SETTLED_MS)
      else settle()
    },
    [first, total],
  )
  return { pages, onRange }
}

function pageOf(place: number): number {
  return Math.floor(place / PAGE_SIZE) + 1
}
