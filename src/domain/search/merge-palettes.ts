import { hexToLab, type Lab } from './colour-cells'

export type Colour = { hex: string; weight: number }

const MAX_COLOURS = 8

/** Colours nearer than this in OKLab are one; about three times the least difference one notices. */
const SAME_RADIUS = 0.06

/** A colour that fills less than this share is a detail, not a colour of the style. */
const MIN_WEIGHT = 0.03

/**
 * One palette of several pictures: each picture counts the same, near colours are taken together
 * under the heavier one. Heaviest first, at most eight, weights rounded to three decimals.
 */
export function mergePalettes(palettes: Colour[][]): Colour[] {
  const share = 1 / Math.max(1, palettes.length)
  const colours = palettes.flat().sort(byWeight)
  const merged: (Colour & { lab: Lab })[] = []
  for (const { hex, weight } of colours) {
    const lab = hexToLab(hex)
    const near = merged.find((other) => distance(other.lab, lab) < SAME_RADIUS)
    if (near) near.weight += weight * share
    else merged.push({ hex, weight: weight * share, lab })
  }
  return merged
    .filter(({ weight }) => weight >= MIN_WEIGHT)
    .sort(byWeight)
    .slice(0, MAX_COLOURS)
    .map(({ hex, weight }) => ({ hex, weight: Math.round(weight * 1000) / 1000 }))
}

function byWeight(one: Colour, other: Colour): number {
  return other.weight - one.weight || (one.hex < other.hex ? -1 : 1)
}

function distance(one: Lab, other: Lab): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}
