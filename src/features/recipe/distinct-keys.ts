import { type BlendEntry, keyOf } from '@/domain/recipe/recipe'

/** A key for each entry that stays with it when others come and go; the same style may be there twice. */
export function distinctKeys(entries: BlendEntry[]): { key: string; entry: BlendEntry }[] {
  const seen = new Map<string, number>()
  return entries.map((entry) => {
    const key = keyOf(entry)
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return { key: count === 0 ? key : `${key}#${count}`, entry }
  })
}
