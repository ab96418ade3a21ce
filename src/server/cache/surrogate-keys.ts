/**
 * What an answer was made of, by names that purge it when that changes. The database says the same
 * names when something changes (`announce_change`, see the migration `change_keys` and docs/adr/0025).
 */
export const SURROGATE_KEYS = {
  /** Any list of styles: what is in it, in which order, with which counts. */
  srefs: 'srefs',
  categories: 'categories',
  /** Names and addresses of tags. */
  tags: 'tags',
  /** How many styles have each tag, which is counted after a publish. */
  tagCounts: 'tag-counts',
  /** Names and parameters of models and style versions. */
  models: 'models',
} as const

/** Everything that an editor can change: for an answer that does not say what it was made of. */
export const ANYTHING_EDITED = [
  SURROGATE_KEYS.srefs,
  SURROGATE_KEYS.categories,
  SURROGATE_KEYS.tags,
  SURROGATE_KEYS.models,
]

/** A list of styles; `hasNames` where it also names what they can be narrowed to. */
export function listKeys({ hasNames }: { hasNames: boolean }): string[] {
  return hasNames ? ANYTHING_EDITED : [SURROGATE_KEYS.srefs]
}

/** The key of all that shows one style. */
export function srefKey(srefId: string): string {
  return `sref:${srefId}`
}

/** The key of a picture in all its sizes, by the hash that its files are named after. */
export function mediaKey(contentHash: string): string {
  return `media:${contentHash}`
}

const SOFT_MARK = '~'

/**
 * Names, in a change, a key of what is only in another order or counted anew: nothing has to disappear,
 * and an answer of before may be given until there is a newer one.
 */
export function softKey(key: string): string {
  return `${SOFT_MARK}${key}`
}

/** The keys of a change: of what must not be given any more, and of what had better be made anew. */
export function splitKeys(keys: readonly string[]): { hard: string[]; soft: string[] } {
  const isSoft = (key: string) => key.startsWith(SOFT_MARK)
  return {
    hard: keys.filter((key) => !isSoft(key)),
    soft: keys.filter(isSoft).map((key) => key.slice(SOFT_MARK.length)),
  }
}
