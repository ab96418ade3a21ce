import type { PublicPicture } from '@/domain/public-view'
import type { HighlightPart } from '@/domain/search/parse-highlight'

/** What a picture needs to be shown. */
export type CardSample = Pick<PublicPicture, 'alt' | 'width' | 'height' | 'contentHash' | 'widths'>

/** A picture with its colours, and the hash of the blur that stands in for it. */
export type CardPicture = CardSample & Pick<PublicPicture, 'palette' | 'thumbhash'>

export type CardCategory = { name: string; slug: string; icon: string | null }

/** A style as its card shows it. */
export type CardSref = {
  slug: string
  title: string
  /** Null for a premium style: its code is not public. */
  code: string | null
  isPremium: boolean
  category: CardCategory | null
  likeCount: number
  cover: CardPicture | null
  /** The samples behind the cover; none for a premium style. */
  others: CardSample[]
  /** What a search has found in the title and the description; none elsewhere. */
  found?: { title?: HighlightPart[]; description?: HighlightPart[] }
}
