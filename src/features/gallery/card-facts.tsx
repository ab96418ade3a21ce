import { CardMarks } from '../marks/card-marks'
import { Highlighted } from '../search/highlighted'
import type { CardSref } from './card-sref'
import { excerptOf } from './excerpt-of'

/**
 * The line below a card's title: where the style belongs, or what was found in its description, and
 * what the viewer thinks of it.
 */
export function CardFacts({ sref }: { sref: CardSref }) {
  const { slug, title, category, likeCount, found } = sref
  return (
    <div className="flex min-h-11 items-center justify-between gap-2 text-note text-muted">
      <p className="truncate">
        {found?.description ? <Highlighted parts={excerptOf(found.description)} /> : category?.name}
      </p>
      <CardMarks slug={slug} title={title} likeCount={likeCount} />
    </div>
  )
}
