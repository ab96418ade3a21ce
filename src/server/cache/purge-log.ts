export type PurgeLog = {
  /** Grows with each purge. */
  latest: () => number
  note: (surrogateKeys: readonly string[] | 'all') => void
  /** Whether something with one of these keys was purged after the given moment. */
  hasPurgedSince: (moment: number, surrogateKeys: readonly string[]) => boolean
}

/** More than are purged while one question is being answered. */
const MAX_REMEMBERED = 10_000

/**
 * Remembers when what was purged: an answer whose question was asked before a purge of one of its keys
 * may be of before the change, and its keys are known only when it is there.
 */
export function createPurgeLog(): PurgeLog {
  const purgedAt = new Map<string, number>()
  let latest = 0
  let allPurgedAt = 0
  return {
    latest: () => latest,
    note: (surrogateKeys) => {
      latest += 1
      if (surrogateKeys === 'all') allPurgedAt = latest
      else for (const key of surrogateKeys) purgedAt.set(key, latest)
      if (purgedAt.size <= MAX_REMEMBERED) return
      purgedAt.clear()
      allPurgedAt = latest
    },
    hasPurgedSince: (moment, surrogateKeys) =>
      allPurgedAt > moment || surrogateKeys.some((key) => (purgedAt.get(key) ?? 0) > moment),
  }
}
