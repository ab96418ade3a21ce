const SIDE = 32
const KEPT = 8

/** Differences of this size are rounding, not picture: grey levels × `SIDE`. */
const NOISE = 1e-6

/**
 * The 64-bit DCT hash pHash (Zauner, "Implementation and Benchmarking of Perceptual Image Hash
 * Functions", 2010, section 3.2.1): the picture as 32 × 32 grey levels, its two-dimensional DCT-II,
 * the 8 × 8 lowest frequencies without row and column zero, one bit each for "above their median".
 * Resizing, re-encoding and small edits change few bits.
 *
 * `grey` holds 1,024 levels of 0 to 255, row by row. Returns 16 lower-case hex digits; a picture of
 * one colour gives zeros. Throws RangeError for another number of levels.
 */
export function perceptualHash(grey: Uint8Array): string {
  if (grey.length !== SIDE * SIDE) throw new RangeError(`expected ${SIDE * SIDE} grey levels`)
  const frequencies = lowFrequencies(grey)
  const median = medianOf(frequencies)
  const bits = frequencies.map((value) => (value > median + NOISE ? '1' : '0')).join('')
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0')
}

/**
 * Bits that differ between two hashes, 0 to 64. Up to about 10 is the same picture; unrelated
 * pictures lie near 32. Throws SyntaxError unless both are hex digits.
 */
export function hammingDistance(one: string, other: string): number {
  const difference = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
  return difference.toString(2).replaceAll('0', '').length
}

/** cosines[k][n] = cos(π/N · (n + ½) · (k + 1)): the DCT-II basis for frequencies 1 to 8. */
const cosines = Array.from({ length: KEPT }, (_, k) =>
  Array.from({ length: SIDE }, (_, n) => Math.cos((Math.PI / SIDE) * (n + 0.5) * (k + 1))),
)

/** Rows first, then columns; the constant factor of the DCT changes no comparison and is left out. */
function lowFrequencies(grey: Uint8Array): number[] {
  const rows = Array.from({ length: SIDE }, (_, y) =>
    cosines.map((basis) => basis.reduce((sum, cosine, x) => sum + cosine * at(grey, x, y), 0)),
  )
  return cosines.flatMap((basis) =>
    cosines.map((_, k) => basis.reduce((sum, cosine, y) => sum + cosine * (rows[y]?.[k] ?? 0), 0)),
  )
}

function at(grey: Uint8Array, x: number, y: number): number {
  return grey[y * SIDE + x] ?? 0
}

function medianOf(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const half = sorted.length / 2
  return ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
