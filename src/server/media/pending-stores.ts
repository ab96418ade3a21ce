const pending = new Set<Promise<unknown>>()

/** Remembers that a file is being stored, until that has succeeded or failed. */
export function trackStore<Result>(store: Promise<Result>): Promise<Result> {
  pending.add(store)
  const forget = () => pending.delete(store)
  store.then(forget, forget)
  return store
}

/**
 * Resolves when all files that are being stored now have been, or have failed. A picture's files are
 * stored at the same time, so when one fails others may still be on their way.
 */
export async function settleStores(): Promise<void> {
  await Promise.allSettled(pending)
}
