export type TouchPoint = { x: number; y: number; timeMs: number }

/** Pixels. */
const LEAST_DISTANCE = 56
const MOST_TIME_MS = 700
/** A swipe is this much wider than high; everything else scrolls. */
const LEAST_SLANT = 2

/** Which style a movement of one finger asks for: to the left the next, to the right the one before. */
export function readSwipe(from: TouchPoint, to: TouchPoint): 'previous' | 'next' | null {
  const [across, along] = [to.x - from.x, to.y - from.y]
  if (to.timeMs - from.timeMs > MOST_TIME_MS || Math.abs(across) < LEAST_DISTANCE) return null
  if (Math.abs(across) < LEAST_SLANT * Math.abs(along)) return null
  return across < 0 ? 'next' : 'previous'
}
