/** A list as a visitor asks for it, whatever system answers. */
export type ListAsk = {
  kind: 'list'
  sort: 'newest' | 'popularity'
  /** From 1, twenty styles each. */
  page: number
  /** Slugs. */
  category?: string
  tag?: string
  premium?: boolean
  featured?: boolean
  variant?: Variant
}

/**
 * Makes another question of one with the same answer, for caches: from 1. Systems without a cache are
 * asked for the same again.
 */
export type Variant = number

/** Text that stands in titles or descriptions. */
export type SearchAsk = { kind: 'search'; text: string; variant?: Variant }

export type StyleAsk = { kind: 'style'; slug: string }

/** What every system has as data. */
export type DataAsk = ListAsk | SearchAsk | StyleAsk

/** A style's page as HTML. */
export type PageAsk = { kind: 'page'; slug: string; title: string }

/** The one picture that every system was given. */
export type PictureAsk = { kind: 'picture' }

export type Ask = DataAsk | PageAsk | PictureAsk

/** What an answer tells of styles, for comparison between systems. */
export type Told = {
  slug: string
  title: string
  /** Slugs, sorted. */
  categories: string[]
  tags: string[]
  /** How many pictures with their alternative text are in the answer. */
  pictures: number
}

/** How one system is asked, and read. */
export type Dialect = {
  path: (ask: DataAsk) => string
  /** The styles of an answer's JSON, in its order. */
  read: (body: unknown) => Told[]
}

export const PAGE_SIZE = 20
