export type MarkKind = 'like' | 'favorite'

/** What the viewer has marked of a style, and how many have; what is not known is not there. */
export type Marks = {
  isLiked?: boolean
  isFavorited?: boolean
  likeCount?: number
  favoriteCount?: number
}

export const NO_MARKS: Marks = {}

export const IS_SET = { like: 'isLiked', favorite: 'isFavorited' } as const
export const COUNT = { like: 'likeCount', favorite: 'favoriteCount' } as const
