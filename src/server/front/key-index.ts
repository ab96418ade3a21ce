import type { Entry } from './entry'

export type KeyIndex = {
  add: (entry: Entry) => void
  remove: (entry: Entry) => void
  /** Entries that carry any of the keys, each once. */
  find: (surrogateKeys: readonly string[]) => Entry[]
}

/** Finds entries by the surrogate keys that they carry. */
export function createKeyIndex(): KeyIndex {
  const byKey = new Map<string, Set<Entry>>()
  return {
    add: (entry) => {
      for (const key of entry.surrogateKeys) {
        const entries = byKey.get(key) ?? new Set()
        byKey.set(key, entries.add(entry))
      }
    },
    remove: (entry) => {
      for (const key of entry.surrogateKeys) {
        const entries = byKey.get(key)
        entries?.delete(entry)
        if (entries?.size === 0) byKey.delete(key)
      }
    },
    find: (surrogateKeys) => [
      ...new Set(surrogateKeys.flatMap((key) => [...(byKey.get(key) ?? [])])),
    ],
  }
}
