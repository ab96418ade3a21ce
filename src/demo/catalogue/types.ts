import type { Subject } from '../art/scenes'
import type { Scene, StyleFamily } from '../art/types'
import type { DemoCategorySlug } from './categories'

/** What each of the four samples shows. */
export type DemoSubjects = { readonly [S in Scene]: Subject<S> }

/** One style as a curator writes it down; the rest follows from it. */
export interface DemoEntry {
  /** Canonical SREF digits; they also choose the colours of the drawn samples. */
  code: string
  title: string
  description: string
  categories: readonly [DemoCategorySlug, ...DemoCategorySlug[]]
  tags: readonly string[]
  family: StyleFamily
  premium?: boolean
  featured?: boolean
  /** Midjourney model of the samples, such as `7` or `niji 6`. */
  model: string
  /** Style version, where the samples need one. */
  sv?: number
  /** Style weight, where it is not the default 100. */
  sw?: number
  subjects: DemoSubjects
  /** The scene of the first sample. Default: the scenes take turns, so that a grid is varied. */
  cover?: Scene
  /** Words that close every prompt of this style. */
  mood: string
  /** Known figures; they are made up from the code when absent. */
  facts?: DemoFacts
}

export interface DemoFacts {
  /** 0 to 100. */
  popularity: number
  views: number
  likes: number
  /** ISO 8601, UTC. */
  createdAt: string
}

export interface DemoSample {
  scene: Scene
  /** Pass this to `drawSample`, so that prompt, alt text and picture agree. */
  subject: string
  prompt: string
  alt: string
  aspect: string
}

export interface DemoSref extends DemoFacts {
  code: string
  title: string
  description: string
  categories: DemoCategorySlug[]
  tags: string[]
  family: StyleFamily
  premium: boolean
  featured: boolean
  model: string
  sv?: number
  sw?: number
  /** The cover first, then in the order portrait, environment, product, illustration. */
  samples: DemoSample[]
}
