import type { CardSref } from './card-sref'
import { FeaturedCard } from './featured-card'

/** Cards that are on the first screen of a phone, if only in part. */
const ON_FIRST_SCREEN = 2

/** What the editors put forward, in a row that scrolls sideways. */
export function FeaturedStrip({ srefs }: { srefs: CardSref[] }) {
  if (srefs.length === 0) return null
  return (
    <section aria-labelledby="featured">
      <h2 id="featured" className="sr-only">
        Picked by the editors
      </h2>
      <ul className="strip page-gutter scroll-px-4 gap-3 pb-1 sm:scroll-px-8 sm:gap-6">
        {srefs.map((sref, index) => (
          <li key={sref.slug} className="shrink-0 snap-start">
            <FeaturedCard
              sref={sref}
              loading={index === 0 ? 'first' : index < ON_FIRST_SCREEN ? 'eager' : 'lazy'}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
