import { OKLab, sRGB } from 'colorjs.io/fn'

export type PaletteColour = {
  /** `#rrggbb`, sRGB. */
  hex: string
  /** Share of the visible pixels, 0 to 1, four decimals. */
  weight: number
}

type Lab = [l: number, a: number, b: number]
type Sample = { lab: Lab; count: number }
type Cluster = { lab: Lab; count: number }

const MAX_ROUNDS = 16

/**
 * The dominant colours of a small picture: k-means in OKLab, where distance is near to what an eye
 * sees (Ottosson 2020, https://bottosson.github.io/posts/oklab/). Heaviest first, `size` of them or
 * fewer when the picture has fewer. Pixels that are more than half transparent do not count, unless
 * all are. The same pixels always give the same answer: the start is not drawn at random but takes
 * the commonest colour, then each time the one that weighs most against those taken (the greedy
 * form of k-means++).
 */
export function paletteOf({
  rgba,
  size = 5,
}: {
  rgba: Uint8Array
  size?: number
}): PaletteColour[] {
  const samples = collectSamples(rgba)
  let clusters = firstClusters(samples, size)
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const moved = moveClusters(samples, clusters)
    const isSettled = moved.every(({ lab }, i) => squaredDistance(lab, clusters[i]?.lab) < 1e-8)
    clusters = moved
    if (isSettled) break
  }
  return toPalette(clusters)
}

/** Merges pixels whose channels agree in their upper five bits, each bin standing at its true mean. */
function collectSamples(rgba: Uint8Array): Sample[] {
  const visible = binPixels(rgba, 128)
  const bins = visible.size > 0 ? visible : binPixels(rgba, 0)
  return [...bins.values()].map(({ r, g, b, count }) => {
    const mean = [r, g, b].map((sum) => sum / count / 255) as Lab
    return { lab: sRGB.to(OKLab, mean) as Lab, count }
  })
}

type Bin = { r: number; g: number; b: number; count: number }

function binPixels(rgba: Uint8Array, minAlpha: number): Map<number, Bin> {
  const bins = new Map<number, Bin>()
  for (let index = 0; index + 3 < rgba.length; index += 4) {
    const [r = 0, g = 0, b = 0, alpha = 0] = rgba.subarray(index, index + 4)
    if (alpha < minAlpha) continue
    const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3)
    const bin = bins.get(key) ?? { r: 0, g: 0, b: 0, count: 0 }
    bin.r += r
    bin.g += g
    bin.b += b
    bin.count += 1
    bins.set(key, bin)
  }
  return bins
}

function firstClusters(samples: Sample[], size: number): Cluster[] {
  const taken: Cluster[] = []
  while (taken.length < Math.min(size, samples.length)) {
    const weighed = samples.map((sample) => {
      const nearest = Math.min(...taken.map(({ lab }) => squaredDistance(sample.lab, lab)))
      return { sample, pull: sample.count * (taken.length === 0 ? 1 : nearest) }
    })
    const { sample } = weighed.reduce((best, next) => (next.pull > best.pull ? next : best))
    taken.push({ ...sample })
  }
  return taken
}

function moveClusters(samples: Sample[], clusters: Cluster[]): Cluster[] {
  const sums = clusters.map(() => ({ l: 0, a: 0, b: 0, count: 0 }))
  for (const { lab, count } of samples) {
    const sum = sums[indexOfNearest(lab, clusters)]
    if (!sum) continue
    sum.l += lab[0] * count
    sum.a += lab[1] * count
    sum.b += lab[2] * count
    sum.count += count
  }
  return clusters.map(({ lab }, i) => {
    const { l, a, b, count } = sums[i] ?? { l: 0, a: 0, b: 0, count: 0 }
    return count === 0 ? { lab, count } : { lab: [l / count, a / count, b / count], count }
  })
}

function indexOfNearest(lab: Lab, clusters: Cluster[]): number {
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  for (const [index, cluster] of clusters.entries()) {
    const distance = squaredDistance(lab, cluster.lab)
    if (distance < least) {
      nearest = index
      least = distance
    }
  }
  return nearest
}

function squaredDistance(one: Lab, other: Lab | undefined): number {
  if (!other) return Number.POSITIVE_INFINITY
  return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2
}

function toPalette(clusters: Cluster[]): PaletteColour[] {
  const total = clusters.reduce((sum, { count }) => sum + count, 0)
  const shares = new Map<string, number>()
  for (const { lab, count } of clusters) {
    if (count > 0) shares.set(toHex(lab), (shares.get(toHex(lab)) ?? 0) + count / total)
  }
  return [...shares]
    .map(([hex, share]) => ({ hex, weight: Math.round(share * 1e4) / 1e4 }))
    .sort((one, other) => other.weight - one.weight)
}

function toHex(lab: Lab): string {
  const channels = (OKLab.to(sRGB, lab) as Lab).map((channel) => {
    const byte = Math.round(Math.min(1, Math.max(0, channel)) * 255)
    return byte.toString(16).padStart(2, '0')
  })
  return `#${channels.join('')}`
}
