/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** From 0 to below 1. */
  next: () => number
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number
  pick: <T>(list: readonly T[]) => T
  /** By Zipf's law: the n-th of the list about 1/n as often as the first. */
  zipf: <T>(list: readonly T[]) => T
}

/** Mulberry32: good enough for made-up content, and the same on every machine. */
export function makeRandom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const at = <T>(list: readonly T[], index: number) => list[Math.min(index, list.length - 1)] as T
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (list) => at(list, Math.floor(next() * list.length)),
    zipf: (list) => at(list, Math.floor(list.length ** next() - 1)),
  }
}
