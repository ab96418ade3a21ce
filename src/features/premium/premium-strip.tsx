import type { CardSref } from '../gallery/card-sref'
import { FeaturedCard } from '../gallery/featured-card'

/** What everyone sees of premium styles, in a row that scrolls sideways. */
export function PremiumStrip({ srefs }: { srefs: CardSref[] }) {
  if (srefs.length === 0) return null
  return (
    <section aria-labelledby="premium-styles">
      <h2 id="premium-styles" className="sr-only">
        Some premium styles
      </h2>
      <ul className="strip page-gutter scroll-px-4 gap-3 pb-1 sm:scroll-px-8 sm:gap-6">
        {srefs.map((sref, index) => (
          <li key={sref.slug} className="shrink-0 snap-start">
            <FeaturedCard sref={sref} loading={index < ON_FIRST_SCREEN ? 'eager' : 'lazy'} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Cards that are on the first screen of a wide window. */
const ON_FIRST_SCREEN = 3
