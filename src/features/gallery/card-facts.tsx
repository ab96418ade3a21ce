import { HeartIcon } from '@/ui/icons'
import type { CardCategory } from './card-sref'
import { formatCount } from './format-count'

type CardFactsProps = { category: CardCategory | null; likeCount: number }

/** The line below a card's title. */
export function CardFacts({ category, likeCount }: CardFactsProps) {
  return (
    <p className="mt-1 flex items-center justify-between gap-2 text-note text-muted">
      <span className="truncate">{category?.name}</span>
      <span className="flex shrink-0 items-center gap-1 tabular-nums">
        <HeartIcon />
        <data value={likeCount}>{formatCount(likeCount)}</data>
        <span className="sr-only">{likeCount === 1 ? 'like' : 'likes'}</span>
      </span>
    </p>
  )
}
