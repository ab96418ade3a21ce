import type { PublicPicture } from '@/domain/public-view'
import type { HighlightPart } from '@/domain/search/parse-highlight'

/** A picture with the address of its blurred miniature, empty where it has none. */
export type CardPicture = Omit<PublicPicture, 'id' | 'thumbhash'> & { placeholder: string }

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
  others: CardPicture[]
  /** What a search has found in the title and the description; none elsewhere. */
  found?: { title?: HighlightPart[]; description?: HighlightPart[] }
}
