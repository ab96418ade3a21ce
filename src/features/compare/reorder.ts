/** A list with two of its places exchanged. */
export function swapped<Item>(items: Item[], one: number, other: number): Item[] {
  const [a, b] = [items[one], items[other]]
  if (a === undefined || b === undefined) return items
  return items.with(one, b).with(other, a)
}

/** A list without one of its items. */
export function without<Item>(items: Item[], item: Item): Item[] {
  return items.filter((one) => one !== item)
}
