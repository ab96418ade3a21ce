import { createRandom } from '../prng'

const SIZE = 512
const MASK = SIZE - 1

/** A square of noise that repeats without a seam; values run from -1 to 1. */
export interface NoiseTile {
  /** Value at any whole pixel. */
  at: (x: number, y: number) => number
  /** Value between pixels, for enlarged noise. */
  smoothAt: (x: number, y: number) => number
}

const tiles = new Map<string, NoiseTile>()

/** White noise with a bell-shaped spread: film grain, paper tooth. */
export function grainTile(): NoiseTile {
  return remember('grain', () => {
    const { next } = createRandom('grain')
    return fill(() => (next() + next() + next() - 1.5) / 1.5)
  })
}

/** Clouds: octaves of value noise, the widest one `cells` to the tile. */
export function cloudTile(cells = 4, octaves = 6): NoiseTile {
  return remember(`cloud-${cells}-${octaves}`, () => {
    const total = new Float32Array(SIZE * SIZE)
    let weight = 1
    let sum = 0
    for (let octave = 0; octave < octaves; octave += 1) {
      const count = Math.min(SIZE, cells << octave)
      addValueNoise(total, count, count, weight, `cloud-${cells}-${octave}`)
      sum += weight
      weight *= 0.55
    }
    return wrap(total.map((value) => (value / sum) * 1.6))
  })
}

/** Long thin marks along x: wood grain, bristles, brushed fibres. */
export function fibreTile(): NoiseTile {
  return remember('fibre', () => {
    const total = new Float32Array(SIZE * SIZE)
    addValueNoise(total, 8, 256, 0.6, 'fibre-a')
    addValueNoise(total, 16, 512, 0.5, 'fibre-b')
    return wrap(total)
  })
}

function remember(key: string, create: () => NoiseTile): NoiseTile {
  const known = tiles.get(key)
  if (known) return known
  const tile = create()
  tiles.set(key, tile)
  return tile
}

function fill(value: () => number): NoiseTile {
  return wrap(Float32Array.from({ length: SIZE * SIZE }, value))
}

function wrap(data: Float32Array): NoiseTile {
  const at = (x: number, y: number) => data[((y & MASK) << 9) | (x & MASK)] ?? 0
  const smoothAt = (x: number, y: number) => {
    const [left, top] = [Math.floor(x), Math.floor(y)]
    const [u, v] = [x - left, y - top]
    const upper = at(left, top) * (1 - u) + at(left + 1, top) * u
    const lower = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u
    return upper * (1 - v) + lower * v
  }
  return { at, smoothAt }
}

function addValueNoise(
  total: Float32Array,
  across: number,
  down: number,
  weight: number,
  seed: string,
): void {
  const { next } = createRandom(seed)
  const lattice = Float32Array.from({ length: across * down }, () => next() * 2 - 1)
  const ease = (t: number) => t * t * (3 - 2 * t)
  for (let y = 0; y < SIZE; y += 1) {
    const row = (y / SIZE) * down
    const top = Math.floor(row)
    const v = ease(row - top)
    const below = ((top + 1) % down) * across
    for (let x = 0; x < SIZE; x += 1) {
      const column = (x / SIZE) * across
      const left = Math.floor(column)
      const u = ease(column - left)
      const right = (left + 1) % across
      const upper =
        (lattice[top * across + left] ?? 0) * (1 - u) + (lattice[top * across + right] ?? 0) * u
      const lower = (lattice[below + left] ?? 0) * (1 - u) + (lattice[below + right] ?? 0) * u
      const index = y * SIZE + x
      total[index] = (total[index] ?? 0) + weight * (upper * (1 - v) + lower * v)
    }
  }
}
