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
}

/** Cards in rows, two to six wide: all counts divide 24, so a full page has no ragged end. */
export function SrefGrid({ srefs, isFirst = false, isNearTop = true }: SrefGridProps) {
  const loadingAt = (index: number) => {
    if (!isNearTop || index >= FIRST_ROW) return 'lazy'
    return isFirst && index < 2 ? 'first' : 'eager'
  }
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-8 sm:grid-cols-3 sm:gap-x-6 sm:gap-y-12 lg:grid-cols-4 2xl:grid-cols-6">
      {srefs.map((sref, index) => (
        <li key={sref.slug} className="grid min-w-0">
          <SrefCard sref={sref} loading={loadingAt(index)} />
        </li>
      ))}
    </ul>
  )
}
