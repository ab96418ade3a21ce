'use client'

import { formatCount } from '../gallery/format-count'
import { MarkButton } from './mark-button'

type CardMarksProps = {
  slug: string
  title: string
  /** Likes of the style when the page was made. */
  likeCount: number
}

const BUTTON =
  'inline-flex h-11 min-w-11 items-center justify-center gap-1.5 rounded-chip text-muted transition-colors duration-150 hover:text-ink aria-pressed:text-ink'

/**
 * The heart with its number and the bookmark of a card, side by side above the card's own link. Their
 * edges align with the text around them, although they are as wide as a finger.
 */
export function CardMarks({ slug, title, likeCount }: CardMarksProps) {
  return (
    <div className="script-only relative z-1 -mx-3 flex shrink-0 items-center text-note">
      <MarkButton
        kind="like"
        slug={slug}
        title={title}
        count={likeCount}
        className={`${BUTTON} px-3`}
      >
        {({ count = 0 }) => (
          <>
            <data value={count} className="tabular-nums">
              {formatCount(count)}
            </data>
            <span className="sr-only">{count === 1 ? ' like' : ' likes'}</span>
          </>
        )}
      </MarkButton>
      <MarkButton kind="favorite" slug={slug} title={title} className={BUTTON} />
    </div>
  )
}
