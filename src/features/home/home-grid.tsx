import type { CardSref } from '../gallery/card-sref'
import { SrefCard } from '../gallery/sref-card'

/** Six on a phone, nine, eight or twelve on wider screens: rows are full at every width. */
const FULL_ROWS =
  'max-sm:[&>li:nth-child(n+7)]:hidden sm:max-lg:[&>li:nth-child(n+10)]:hidden lg:max-2xl:[&>li:nth-child(n+9)]:hidden'

/** A few cards of many, below the first screen. */
export function HomeGrid({ srefs }: { srefs: CardSref[] }) {
  return (
    <div className="card-room">
      <ul className={`card-grid ${FULL_ROWS}`}>
        {srefs.map((sref) => (
          <li key={sref.slug} className="min-w-0">
            <SrefCard sref={sref} loading="lazy" />
          </li>
        ))}
      </ul>
    </div>
  )
}
