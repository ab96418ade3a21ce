import { type TouchEvent, useRef } from 'react'
import { readSwipe, type TouchPoint } from './read-swipe'

/** Listens to one finger, except on a zoomed page and on what scrolls sideways itself. */
export function useSwipe(onSwipe: (to: 'previous' | 'next') => void) {
  const start = useRef<TouchPoint | null>(null)
  return {
    onTouchStart: (event: TouchEvent) => {
      const touch = event.touches[0]
      const isForUs = event.touches.length === 1 && !isZoomed() && !scrollsSideways(event.target)
      start.current = touch && isForUs ? toPoint(touch) : null
    },
    onTouchEnd: (event: TouchEvent) => {
      const touch = event.changedTouches[0]
      const to = start.current && touch && readSwipe(start.current, toPoint(touch))
      start.current = null
      if (to) onSwipe(to)
    },
  }
}

function toPoint({ clientX, clientY }: { clientX: number; clientY: number }): TouchPoint {
  return { x: clientX, y: clientY, timeMs: performance.now() }
}

function isZoomed(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1.01
}

function scrollsSideways(target: EventTarget): boolean {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) {
    if (at.matches('input, [data-no-swipe]')) return true
    if (at.hasAttribute('data-style-dialog')) return false
    if (at.scrollWidth > at.clientWidth && getComputedStyle(at).overflowX !== 'visible') {
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true
    }
  }
  return false
}
