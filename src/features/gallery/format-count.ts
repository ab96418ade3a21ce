const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

/** A count as short as a card needs it: 999, 1.2K, 3M. */
export function formatCount(count: number): string {
  return short.format(count)
}
