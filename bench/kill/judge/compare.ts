import type { PublicStyle } from './read-truth'

/** What an engine holds under an id: a search document, or what a naive hook has pushed. */
export type Held = Map<string, Record<string, unknown>>

export type Verdict = {
  /** Public, and not found. */
  lost: string[]
  /** Found, and not public. */
  phantom: string[]
  /** Found with something else than the style says: `id: fields`. */
  stale: string[]
}

/** Compares what an engine holds with what is public. */
export function compare(truth: Map<string, PublicStyle>, held: Held): Verdict {
  const lost = [...truth.keys()].filter((id) => !held.has(id))
  const phantom = [...held.keys()].filter((id) => !truth.has(id))
  const stale = [...truth.values()].flatMap((style) => {
    const document = held.get(style.id)
    if (!document) return []
    const differing = differences(style, document)
    return differing.length > 0 ? [`${style.id}: ${differing.join(', ')}`] : []
  })
  return { lost, phantom, stale }
}

function differences(style: PublicStyle, document: Record<string, unknown>): string[] {
  const expected: Record<string, unknown> = style
  return Object.entries(READ).flatMap(([field, read]) => {
    const value = read(document)
    const isSame = JSON.stringify(value) === JSON.stringify(expected[field])
    return value === undefined || isSame
      ? []
      : [`${field} ${JSON.stringify(value)} instead of ${JSON.stringify(expected[field])}`]
  })
}

/** How each field is read from a document; undefined where documents of this kind do not have it. */
const READ: Record<keyof Omit<PublicStyle, 'id'>, (document: Record<string, unknown>) => unknown> =
  {
    title: ({ title }) => title,
    description: ({ description }) => (description === null ? '' : description),
    slug: ({ slug }) => slug,
    code: ({ code }) => code ?? null,
    premium: ({ premium }) => premium ?? false,
    featured: ({ featured }) => featured ?? false,
    categories: ({ categories }) => names(categories),
    tags: ({ tags }) => names(tags),
    coverAlt: ({ samples }) =>
      Array.isArray(samples) ? (samples[0]?.image?.alt ?? null) : undefined,
  }

function names(terms: unknown): unknown {
  return Array.isArray(terms)
    ? terms.map((term) => (typeof term === 'string' ? term : term.name))
    : terms
}
