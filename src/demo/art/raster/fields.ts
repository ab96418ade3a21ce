import type { Field } from '../types'

/** Which body each pixel belongs to, and how near that body is (0 to 255). */
export interface OrderMap {
  order: Uint8Array
  depth: Uint8Array
  width: number
  height: number
}

/**
 * Distance in full-size pixels to the nearest border between two bodies, on a grid of half the
 * size (3-4 chamfer distance, Borgefors 1986).
 */
export function borderDistance(map: OrderMap): Field {
  const [width, height] = [map.width >> 1, map.height >> 1]
  const data = new Float32Array(width * height).fill(1e4)
  const id = (x: number, y: number) => map.order[y * 2 * map.width + x * 2] ?? 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const own = id(x, y)
      const isBorder =
        (x + 1 < width && id(x + 1, y) !== own) || (y + 1 < height && id(x, y + 1) !== own)
      if (isBorder) data[y * width + x] = 0
    }
  }
  const relax = (index: number, from: number, cost: number) => {
    const candidate = (data[from] ?? 1e4) + cost
    if (candidate < (data[index] ?? 0)) data[index] = candidate
  }
  for (let y = 1; y < height; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const index = y * width + x
      relax(index, index - 1, 2)
      relax(index, index - width, 2)
      relax(index, index - width - 1, 2.8)
      relax(index, index - width + 1, 2.8)
    }
  }
  for (let y = height - 2; y >= 0; y -= 1) {
    for (let x = width - 2; x > 0; x -= 1) {
      const index = y * width + x
      relax(index, index + 1, 2)
      relax(index, index + width, 2)
      relax(index, index + width + 1, 2.8)
      relax(index, index + width - 1, 2.8)
    }
  }
  return { data, width, height }
}

/** Rounded height (0 to 1) of every body when its rim of `radius` pixels is bent down. */
export function roundedHeight(distance: Field, radius: number, blurRadius = 2): Field {
  const data = distance.data.map((value) => {
    const inside = 1 - Math.min(1, value / radius)
    return Math.sqrt(1 - inside * inside)
  })
  return blurField({ data, width: distance.width, height: distance.height }, blurRadius)
}

/** Light from the upper left on a height field: about -1 (turned away) to 1 (facing). */
export function slopeLight(height: Field, strength: number): Field {
  const { width, height: rows, data: from } = height
  const data = new Float32Array(from.length)
  for (let y = 1; y < rows - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const index = y * width + x
      const dx = (from[index + 1] ?? 0) - (from[index - 1] ?? 0)
      const dy = (from[index + width] ?? 0) - (from[index - width] ?? 0)
      data[index] = Math.max(-1, Math.min(1, (dx * 0.7 + dy) * strength))
    }
  }
  return { data, width, height: rows }
}

/** Shadow (0 to 1) that nearer bodies throw down and to the right on those behind them. */
export function castShadow(map: OrderMap, reach: number, blurRadius: number): Field {
  const [width, height] = [map.width >> 1, map.height >> 1]
  const data = new Float32Array(width * height)
  const step = Math.max(1, Math.round(reach / 2))
  const steps = [1, 0.66, 0.33].map((share) => Math.max(1, Math.round(step * share)))
  const at = (x: number, y: number) => map.order[y * 2 * map.width + x * 2] ?? 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const own = at(x, y)
      let dark = 0
      for (const shift of steps) {
        const [fromX, fromY] = [Math.max(0, x - (shift >> 1)), Math.max(0, y - shift)]
        if (at(fromX, fromY) > own) dark += 1 / 3
      }
      data[y * width + x] = dark
    }
  }
  return blurField({ data, width, height }, blurRadius)
}

/** 1 on the near side of a border between two bodies, 0 elsewhere; `reach` pixels wide. */
export function borderLines(map: OrderMap, reach = 1): Uint8Array {
  const { width, height, order } = map
  const lines = new Uint8Array(order.length)
  for (let y = reach; y < height - reach; y += 1) {
    for (let x = reach; x < width - reach; x += 1) {
      const index = y * width + x
      const own = order[index]
      if (
        order[index - reach] !== own ||
        order[index + reach] !== own ||
        order[index - reach * width] !== own ||
        order[index + reach * width] !== own
      ) {
        lines[index] = 1
      }
    }
  }
  return lines
}

/** Box blur, twice in each direction. */
export function blurField(field: Field, radius: number): Field {
  let current = field
  for (let pass = 0; pass < 2; pass += 1) {
    current = blurLines(current, radius, true)
    current = blurLines(current, radius, false)
  }
  return current
}

/** Bilinear enlargement to the given size. */
export function enlargeField(field: Field, width: number, height: number): Field {
  const data = new Float32Array(width * height)
  const [scaleX, scaleY] = [field.width / width, field.height / height]
  const columns = Array.from({ length: width }, (_, x) => Math.min(field.width - 1.001, x * scaleX))
  let to = 0
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(field.height - 1.001, y * scaleY)
    const top = Math.floor(row)
    const v = row - top
    const base = top * field.width
    for (let x = 0; x < width; x += 1) {
      const column = columns[x] ?? 0
      const left = column | 0
      const u = column - left
      const index = base + left
      const upper = (field.data[index] ?? 0) * (1 - u) + (field.data[index + 1] ?? 0) * u
      const lower =
        (field.data[index + field.width] ?? 0) * (1 - u) +
        (field.data[index + field.width + 1] ?? 0) * u
      data[to] = upper * (1 - v) + lower * v
      to += 1
    }
  }
  return { data, width, height }
}

function blurLines(field: Field, radius: number, isAcross: boolean): Field {
  const { width, height, data: from } = field
  const data = new Float32Array(from.length)
  const [lines, length] = isAcross ? [height, width] : [width, height]
  const [lineStep, step] = isAcross ? [width, 1] : [1, width]
  const weight = 1 / (radius * 2 + 1)
  for (let line = 0; line < lines; line += 1) {
    const base = line * lineStep
    const at = (position: number) =>
      from[base + Math.min(length - 1, Math.max(0, position)) * step] ?? 0
    let sum = 0
    for (let position = -radius; position <= radius; position += 1) sum += at(position)
    for (let position = 0; position < length; position += 1) {
      data[base + position * step] = sum * weight
      sum += at(position + radius + 1) - at(position - radius)
    }
  }
  return { data, width, height }
}
