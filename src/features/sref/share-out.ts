/** How much wider than high a picture is taken for where its shape is not known. */
const USUAL_RATIO = 1

/**
 * Shares pictures out to two columns, each to the one that is shorter so far; the first picture opens
 * the first column. Ratios are width to height. Returns the places of the pictures of each column.
 */
export function shareOut(ratios: (number | null)[]): [number[], number[]] {
  const columns: [number[], number[]] = [[], []]
  const heights: [number, number] = [0, 0]
  ratios.forEach((ratio, place) => {
    const at = heights[0] <= heights[1] ? 0 : 1
    columns[at].push(place)
    heights[at] += 1 / (ratio ?? USUAL_RATIO)
  })
  return columns
}
