import type { Random } from '../prng'

/** Jittered grid of points; the plane belongs to the nearest one (Worley 1996). */
export interface CellGrid {
  size: number
  columns: number
  xs: Float32Array
  ys: Float32Array
}

export interface NearestCell {
  /** Index of the nearest point. */
  cell: number
  /** Pixels to the border with the second nearest cell, about. */
  border: number
}

export function createCells(options: {
  random: Random
  width: number
  height: number
  size: number
  /** 0 is a plain grid (every second row shifted), 1 wholly loose. */
  jitter: number
}): CellGrid {
  const { random, width, height, size, jitter } = options
  const [columns, rows] = [Math.ceil(width / size) + 3, Math.ceil(height / size) + 3]
  const xs = new Float32Array(columns * rows)
  const ys = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const index = row * columns + column
      const shift = (row % 2) * 0.5 * (1 - jitter)
      xs[index] = (column - 1 + shift + 0.5 + random.between(-0.5, 0.5) * jitter) * size
      ys[index] = (row - 1 + 0.5 + random.between(-0.5, 0.5) * jitter) * size
    }
  }
  return { size, columns, xs, ys }
}

/** Writes the nearest cell of a pixel to `result` and returns it; no object a call is made. */
export function findCell(grid: CellGrid, x: number, y: number, result: NearestCell): NearestCell {
  const { size, columns, xs, ys } = grid
  const [column, row] = [Math.floor(x / size) + 1, Math.floor(y / size) + 1]
  let nearest = 1e9
  let second = 1e9
  let cell = 0
  for (let dy = -1; dy <= 1; dy += 1) {
    for (let dx = -1; dx <= 1; dx += 1) {
      const index = Math.max(0, (row + dy) * columns + column + dx)
      const distance = ((xs[index] ?? 1e5) - x) ** 2 + ((ys[index] ?? 1e5) - y) ** 2
      if (distance < nearest) {
        second = nearest
        nearest = distance
        cell = index
      } else if (distance < second) {
        second = distance
      }
    }
  }
  result.cell = cell
  result.border = (Math.sqrt(second) - Math.sqrt(nearest)) / 2
  return result
}
