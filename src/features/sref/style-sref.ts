import type { PublicSample } from '@/domain/public-view'
import type { CardCategory, CardPicture } from '@/features/gallery/card-sref'

export type StyleSample = Omit<PublicSample, 'image'> & { picture: CardPicture }

export type StyleModel = { name: string; parameter: string }

/** A style as its own page shows it. */
export type StyleSref = {
  id: string
  slug: string
  title: string
  description: string | null
  /** Null for a premium style: its code is not public. */
  code: string | null
  isPremium: boolean
  /** The cover first; of a premium style only the cover. */
  samples: StyleSample[]
  categories: (CardCategory & { id: string })[]
  tags: { name: string; slug: string }[]
  counts: { views: number; likes: number; favorites: number; copies: number }
  /** What the style looks best with. */
  defaults: { model: StyleModel | null; styleVersion: StyleModel | null; styleWeight: number }
  source: { name: string | null; url: string | null }
  /** ISO 8601. */
  verifiedAt: string | null
  updatedAt: string
}
