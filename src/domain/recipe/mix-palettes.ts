type Colour = { hex: string; weight: number }

export type WeightedPalette = { palette: Colour[]; weight: number }

/** More stripes than this are too thin to be seen. */
const MAX_COLOURS = 14

/**
 * The colours of several palettes as one, each palette with as much as its weight says: the heaviest
 * colours, from dark to light. Weights add up to 1.
 */
export function mixPalettes(palettes: WeightedPalette[]): Colour[] {
  const colours = palettes.flatMap(({ palette, weight }) => {
    const total = sum(palette)
    return palette.map((one) => ({ hex: one.hex, weight: (one.weight / total) * weight }))
  })
  const leading = colours.sort((a, b) => b.weight - a.weight).slice(0, MAX_COLOURS)
  const total = sum(leading)
  return leading
    .map(({ hex, weight }) => ({ hex, weight: weight / total }))
    .sort((a, b) => lightness(a.hex) - lightness(b.hex))
}

function sum(colours: { weight: number }[]): number {
  return colours.reduce((total, { weight }) => total + weight, 0) || 1
}

/** Luma of ITU-R BT.601, good enough for an order. */
function lightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) =>
    Number.parseInt(hex.slice(from, from + 2), 16),
  )
  return 0.299 * red + 0.587 * green + 0.114 * blue
}
