import type { CardSref } from './card-sref'
import { SrefCard } from './sref-card'

/** Cards in the widest first row that is common; they are fetched without waiting. */
const FIRST_ROW = 4

type SrefGridProps = {
  srefs: CardSref[]
  /** True where the grid opens the page, so that its first pictures come before everything else. */
  isFirst?: boolean
  /** Default true: the first row is on or near the first screen. */
  isNearTop?: boolean
  /** Eight of many: in rows of three or six, the last two stay away. */
  isExcerpt?: boolean
}

const EIGHT_IN_FULL_ROWS = 'sm:max-lg:[&>li:nth-child(n+7)]:hidden 2xl:[&>li:nth-child(n+7)]:hidden'

/** Cards in rows, two to six wide: all counts divide 24, so a full page has no ragged end. */
export function SrefGrid({
  srefs,
  isFirst = false,
  isNearTop = true,
  isExcerpt = false,
}: SrefGridProps) {
  const loadingAt = (index: number) => {
    if (!isNearTop || index >= FIRST_ROW) return 'lazy'
    return isFirst && index === 0 ? 'first' : 'eager'
  }
  return (
    <div className="card-room">
      <ul className={`card-grid ${isExcerpt ? EIGHT_IN_FULL_ROWS : ''}`}>
        {srefs.map((sref, index) => (
          <li key={sref.slug} className="min-w-0">
            <SrefCard sref={sref} loading={loadingAt(index)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
