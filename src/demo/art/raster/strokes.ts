import type { Field, Raster } from '../types'
import { fibreTile } from './noise'

export interface Stroke {
  x: number
  y: number
  /** Radians. */
  angle: number
  length: number
  width: number
  red: number
  green: number
  blue: number
  /** 0 to 1. */
  opacity: number
}

/**
 * Lays one brush mark with bristles on the raster. `bristles` (0 to 1) is how far single hairs
 * differ in colour; `relief`, when given, collects how thick the paint lies.
 */
export function layStroke(raster: Raster, stroke: Stroke, bristles: number, relief?: Field): void {
  const { width, height, data } = raster
  const fibre = fibreTile()
  const [cos, sin] = [Math.cos(stroke.angle), Math.sin(stroke.angle)]
  const [halfLength, halfWidth] = [stroke.length / 2, stroke.width / 2]
  const reachX = Math.abs(cos) * halfLength + Math.abs(sin) * halfWidth
  const reachY = Math.abs(sin) * halfLength + Math.abs(cos) * halfWidth
  const [left, right] = [
    Math.max(0, Math.floor(stroke.x - reachX)),
    Math.min(width - 1, Math.ceil(stroke.x + reachX)),
  ]
  const [top, bottom] = [
    Math.max(0, Math.floor(stroke.y - reachY)),
    Math.min(height - 1, Math.ceil(stroke.y + reachY)),
  ]
  const [seedX, seedY] = [Math.floor(stroke.x * 7.3), Math.floor(stroke.y * 3.7)]
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const [dx, dy] = [x - stroke.x, y - stroke.y]
      const along = (dx * cos + dy * sin) / halfLength
      const across = (dy * cos - dx * sin) / halfWidth
      const hair = fibre.at(
        seedX + ((along * halfLength) | 0),
        seedY + ((across * halfWidth * 2) | 0),
      )
      const rim = 1 - across * across - along * along * along * along + hair * 0.3
      if (rim <= 0) continue
      const cover = stroke.opacity * (rim > 0.3 ? 1 : rim / 0.3)
      const tint = 1 + hair * bristles
      const offset = (y * width + x) * 3
      data[offset] = mix(data[offset] ?? 0, stroke.red * tint, cover)
      data[offset + 1] = mix(data[offset + 1] ?? 0, stroke.green * tint, cover)
      data[offset + 2] = mix(data[offset + 2] ?? 0, stroke.blue * tint, cover)
      if (relief) {
        const index = y * width + x
        const before = relief.data[index] ?? 0
        relief.data[index] =
          before + (0.5 + hair * 0.5 + (1 - across * across) * 0.4 - before) * cover
      }
    }
  }
}

/** Direction along the contours of a brightness field, swirling gently where it is even. */
export function contourAngle(luma: Field, x: number, y: number, swirl: number): number {
  const { width, height, data } = luma
  const reach = 3
  const cx = Math.min(width - 1 - reach, Math.max(reach, x | 0))
  const cy = Math.min(height - 1 - reach, Math.max(reach, y | 0))
  const index = cy * width + cx
  const dx = (data[index + reach] ?? 0) - (data[index - reach] ?? 0)
  const dy = (data[index + reach * width] ?? 0) - (data[index - reach * width] ?? 0)
  const strength = Math.min(1, Math.hypot(dx, dy) * 14)
  const contour = Math.atan2(dy, dx) + Math.PI / 2
  // Angles of strokes repeat after half a turn, so they are mixed at double angle.
  const mixedX = Math.cos(contour * 2) * strength + Math.cos(swirl * 2) * (1 - strength)
  const mixedY = Math.sin(contour * 2) * strength + Math.sin(swirl * 2) * (1 - strength)
  return Math.atan2(mixedY, mixedX) / 2
}

function mix(from: number, to: number, share: number): number {
  const value = from + (to - from) * share
  return value < 0 ? 0 : Math.min(value, 255)
}
