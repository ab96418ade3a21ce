/** The collections whose documents can be merged, and what one of them is called. */
export const TERM_NAMES = { categories: 'category', tags: 'tag' } as const

export type TermCollection = keyof typeof TERM_NAMES

export function isTermCollection(slug: string | undefined): slug is TermCollection {
  return slug !== undefined && slug in TERM_NAMES
}
