/** Maps with at most `limit` calls at a time; the results keep the order. The first failure rejects. */
export async function mapLimited<T, R>(
  items: readonly T[],
  { limit, map }: { limit: number; map: (item: T, index: number) => Promise<R> },
): Promise<R[]> {
  const results = new Array<R>(items.length)
  const entries = items.entries()
  const work = async () => {
    for (const [index, item] of entries) results[index] = await map(item, index)
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work))
  return results
}
