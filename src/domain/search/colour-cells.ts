import { OKLab, sRGB } from 'colorjs.io/fn'

export type Lab = [l: number, a: number, b: number]

/**
 * Colours are compared in OKLab, where Euclidean distance is near to what an eye sees (Ottosson 2020,
 * https://bottosson.github.io/posts/oklab/). An index cannot compute distances, so the space is cut
 * into cubes of this side, and a colour is known by its cube. About 0.02 is the least difference that
 * an eye notices; a cube is a little wider.
 */
const CELL_SIDE = 0.03

/** Colours further away than this are not near: about the distance from a sky blue to a teal. */
export const NEAR_RADIUS = 0.12

/** Nearness has as many steps; within one step other things decide. */
export const NEARNESS_BANDS = 4

const STEPS_L = Math.ceil(1 / CELL_SIDE) + 1
const HALF_STEPS_AB = Math.ceil(0.5 / CELL_SIDE)
const STEPS_AB = 2 * HALF_STEPS_AB + 1

/** OKLab of `#rrggbb`. */
export function hexToLab(hex: string): Lab {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  return sRGB.to(OKLab, channels as Lab) as Lab
}

/** The number of the cell that a colour lies in. */
export function cellOf(hex: string): number {
  const [l, a, b] = hexToLab(hex)
  return toCell(Math.round(l / CELL_SIDE), Math.round(a / CELL_SIDE), Math.round(b / CELL_SIDE))
}

/**
 * The cells around a colour, by the distance of their centre, nearest band first: band `i` holds the
 * cells with a distance in `[i, i + 1) × NEAR_RADIUS / NEARNESS_BANDS`.
 */
export function cellBands(hex: string): number[][] {
  const [l, a, b] = hexToLab(hex)
  const bands: number[][] = Array.from({ length: NEARNESS_BANDS }, () => [])
  for (const i of around(l)) {
    for (const j of around(a)) {
      for (const k of around(b)) {
        const distance = Math.hypot(i * CELL_SIDE - l, j * CELL_SIDE - a, k * CELL_SIDE - b)
        if (isCell(i, j, k)) {
          bands[Math.floor((distance / NEAR_RADIUS) * NEARNESS_BANDS)]?.push(toCell(i, j, k))
        }
      }
    }
  }
  return bands
}

/**
 * The bands of several colours together: a cell stands in the nearest band that it has for any of
 * them, so "near" means near to one of the colours.
 */
export function cellBandsOfAny(hexes: string[]): number[][] {
  const bandOf = new Map<number, number>()
  for (const hex of hexes) {
    for (const [band, cells] of cellBands(hex).entries()) {
      for (const cell of cells) bandOf.set(cell, Math.min(band, bandOf.get(cell) ?? band))
    }
  }
  const bands: number[][] = Array.from({ length: NEARNESS_BANDS }, () => [])
  for (const [cell, band] of bandOf) bands[band]?.push(cell)
  return bands
}

function around(value: number): number[] {
  const first = Math.ceil((value - NEAR_RADIUS) / CELL_SIDE)
  const last = Math.floor((value + NEAR_RADIUS) / CELL_SIDE)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function isCell(i: number, j: number, k: number): boolean {
  return i >= 0 && i < STEPS_L && Math.abs(j) <= HALF_STEPS_AB && Math.abs(k) <= HALF_STEPS_AB
}

function toCell(i: number, j: number, k: number): number {
  return (i * STEPS_AB + j + HALF_STEPS_AB) * STEPS_AB + k + HALF_STEPS_AB
}
