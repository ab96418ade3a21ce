import type { CardCategory, CardPicture, CardSref } from '../gallery/card-sref'

/** A category with a picture of one of its styles. */
export type HomeCategory = CardCategory & { srefCount: number; cover: CardPicture | null }

/** Everything that the home page shows. */
export type HomeData = {
  /** All published styles. */
  total: number
  /** What the editors put forward. */
  featured: CardSref[]
  /** Of the last seven days. */
  trending: CardSref[]
  newest: CardSref[]
  /** In the editors' order; those without styles are missing. */
  categories: HomeCategory[]
  /** The most frequent first. */
  tags: { slug: string; name: string; count: number }[]
}

/** Fills the rows of a home grid at every width; see `home-grid.tsx`. */
export const HOME_GRID_SIZE = 12
