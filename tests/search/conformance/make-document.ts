import { ZERO_COUNTERS } from '@/domain/counters'
import { cellOf } from '@/domain/search/colour-cells'
import type { SearchDocument } from '@/domain/search/search-document'
import { slugify } from '@/domain/slug'
import type { VersionedDocument } from '@/server/search/port'

type Input = Partial<Omit<SearchDocument, 'tags' | 'categories' | 'palette' | 'counts'>> & {
  /** Gives the id, and everything that is not given follows from it. */
  number: number
  title: string
  /** Names. */
  tags?: string[]
  categories?: string[]
  /** `#rrggbb`, heaviest first. */
  colors?: string[]
  counts?: Partial<SearchDocument['counts']>
}

/** Codes that nobody gives count up from here. */
const FIRST_CODE = 860_000_000

/**
 * A search document that is the same every time: id, slug, code, dates and counters follow from the
 * number and the title. The counters are spread, and some are equal.
 */
export function makeDocument({
  number,
  title,
  tags = [],
  categories = ['Miscellany'],
  colors = [],
  counts,
  ...given
}: Input): SearchDocument {
  return {
    id: idOf(number),
    slug: `${slugify(title)}-${number}`,
    title,
    description: null,
    code: String(FIRST_CODE + number),
    premium: false,
    featured: false,
    categories: categories.map((name) => ({ ...term(name), icon: null })),
    tags: tags.map(term),
    models: ['v7'],
    samples: [],
    palette: colors.map((hex, index) => ({ hex, weight: 0.5 / 2 ** index })),
    colorCells: [...new Set(colors.map(cellOf))].sort((a, b) => a - b),
    createdAt: new Date(Date.UTC(2026, 0, 1 + ((number * 17) % 50), number % 24)).toISOString(),
    ...given,
    counts: { ...spread(number), ...counts },
  }
}

/** The id of the document with this number; ids are ordered as numbers are. */
export function idOf(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

/** The document as the `count`th write of it would be kept. */
export function versioned(document: SearchDocument, count = 1): VersionedDocument {
  const number = Number(document.id.slice(-12))
  return { id: document.id, version: String(count * 1000 + number), document }
}

function term(name: string) {
  return { slug: slugify(name), name }
}

function spread(number: number): SearchDocument['counts'] {
  return {
    ...ZERO_COUNTERS,
    views: (number * 7919) % 997,
    likes: (number * 31) % 23,
    popularity: (number * 13) % 17,
    trendingDay: (number * 7) % 11,
    trendingWeek: ((number * 11) % 19) / 2,
    trendingMonth: ((number * 5) % 29) + 0.25,
  }
}
