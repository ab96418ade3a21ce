import Link from 'next/link'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import type { CardSref } from '../gallery/card-sref'
import type { ChipCategory } from '../gallery/category-chips'
import { FilterChip } from '../gallery/filter-chip'
import { type GalleryQuery, galleryHref } from '../gallery/gallery-query'
import { SrefGrid } from '../gallery/sref-grid'

export type WaysOn = {
  /** Styles that match when the filters are left out; 0 where there are none on. */
  totalWithoutFilters: number
  /** The fullest categories of the whole gallery. */
  categories: ChipCategory[]
  /** What is most popular in it. */
  srefs: CardSref[]
}

type NothingFoundProps = { query: GalleryQuery; waysOn: WaysOn }

/** Results without a style, and ways on: fewer filters, full categories, what others look at. */
export function NothingFound({ query, waysOn }: NothingFoundProps) {
  const { totalWithoutFilters, categories, srefs } = waysOn
  const isFiltered = totalWithoutFilters > 0
  return (
    <>
      <meta name="robots" content="noindex" />
      <p className="max-w-[60ch] text-body text-muted">
        {isFiltered
          ? 'There are such styles, but none that passes all filters together.'
          : 'Try fewer or other words: a medium, a mood, a subject, or the number of a code.'}
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        {isFiltered && (
          <Link href={galleryHref({ q: query.q })} prefetch={false} className={PRIMARY_BUTTON}>
            {totalWithoutFilters.toLocaleString('en')} without filters
          </Link>
        )}
        <Link href="/" prefetch={false} className={isFiltered ? QUIET_BUTTON : PRIMARY_BUTTON}>
          See all styles
        </Link>
      </div>
      {!isFiltered && <PopularCategories categories={categories} />}
      <section aria-labelledby="popular-styles" className="mt-12">
        <h2 id="popular-styles" className="mb-5 text-heading font-semibold tracking-tight">
          What others look at
        </h2>
        <SrefGrid srefs={srefs} />
      </section>
    </>
  )
}

function PopularCategories({ categories }: Pick<WaysOn, 'categories'>) {
  return (
    <section aria-labelledby="popular-categories" className="mt-10">
      <h2 id="popular-categories" className="mb-3 text-small font-semibold">
        Popular categories
      </h2>
      <ul className="flex flex-wrap gap-2">
        {categories.map(({ slug, name, icon, srefCount }) => (
          <li key={slug}>
            <FilterChip href={galleryHref({ categories: [slug] })} isOn={false} count={srefCount}>
              {icon && <span aria-hidden="true">{icon}</span>}
              {name}
            </FilterChip>
          </li>
        ))}
      </ul>
    </section>
  )
}
