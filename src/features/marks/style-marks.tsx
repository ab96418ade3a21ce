'use client'

import { formatCount } from '../gallery/format-count'
import { MarkButton } from './mark-button'

type StyleMarksProps = {
  slug: string
  title: string
  /** Likes of the style when the page was made. */
  likeCount: number
  className?: string
}

const BUTTON =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-chip bg-shade px-4 font-semibold text-ink transition-colors duration-150 hover:bg-line aria-pressed:bg-ink aria-pressed:text-wall'

/** Liking and keeping a style, on its own page. */
export function StyleMarks({ slug, title, likeCount, className = '' }: StyleMarksProps) {
  return (
    <div className={`script-only flex flex-wrap gap-2 ${className}`}>
      <MarkButton kind="like" slug={slug} title={title} count={likeCount} className={BUTTON}>
        {({ isSet, count = 0 }) => (
          <>
            <span aria-hidden="true" className="grid">
              <Sized shown={isSet ? 'Liked' : 'Like'} widest="Liked" />
            </span>
            <data value={count} className="font-normal tabular-nums opacity-75">
              {formatCount(count)}
            </data>
            <span className="sr-only">{count === 1 ? ' like' : ' likes'}</span>
          </>
        )}
      </MarkButton>
      <MarkButton kind="favorite" slug={slug} title={title} className={BUTTON}>
        {({ isSet }) => (
          <span aria-hidden="true" className="grid">
            <Sized shown={isSet ? 'Kept' : 'Keep'} widest="Kept" />
          </span>
        )}
      </MarkButton>
    </div>
  )
}

/** A word in the room of the widest that can stand there, so that nothing moves when it changes. */
function Sized({ shown, widest }: { shown: string; widest: string }) {
  return (
    <>
      <span className="col-start-1 row-start-1 text-left">{shown}</span>
      <span className="invisible col-start-1 row-start-1">{widest}</span>
    </>
  )
}
