/** How many styles match, as a sentence. */
export function describeTotal(total: number): string {
  if (total === 0) return 'No style matches.'
  return total === 1 ? 'One style.' : `${total.toLocaleString('en')} styles.`
}
