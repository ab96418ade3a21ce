import type { CardCategory } from './card-sref'
import { FilterChip } from './filter-chip'
import { type GalleryQuery, galleryHref, isRefined, toggled } from './gallery-query'

/** `srefCount`: styles that match everything else that is asked for. */
export type ChipCategory = CardCategory & { srefCount: number }

type CategoryChipsProps = { categories: ChipCategory[]; query: GalleryQuery }

/**
 * The way in: every category that has something to show. While browsing, a chip leads to its
 * category; where more is asked for, it adds to the choice or takes away from it.
 */
export function CategoryChips({ categories, query }: CategoryChipsProps) {
  const isChoice = isRefined(query)
  const isOn = (slug: string) => query.categories.includes(slug)
  const shown = categories.filter(({ srefCount, slug }) => srefCount > 0 || isOn(slug))
  if (shown.length === 0) return null
  const hrefOf = (slug: string) =>
    galleryHref(
      isChoice
        ? toggled(query, 'categories', slug)
        : { categories: [slug], sort: query.sort, page: 1 },
    )
  return (
    <nav aria-label="Categories">
      <ul className="strip page-gutter scroll-px-4 gap-2 sm:flex-wrap sm:scroll-px-8">
        <li className="shrink-0 snap-start max-sm:-order-2">
          <FilterChip
            href={galleryHref({ ...query, categories: [], page: 1 })}
            isOn={query.categories.length === 0}
          >
            All
          </FilterChip>
        </li>
        {shown.map(({ slug, name, icon, srefCount }) => (
          <li
            key={slug}
            // On a phone, where the row scrolls, what is chosen must be in sight.
            className={`shrink-0 snap-start ${isOn(slug) ? 'max-sm:-order-1' : ''}`}
          >
            <FilterChip
              href={hrefOf(slug)}
              isOn={isOn(slug)}
              isRemovable={isChoice}
              count={srefCount}
            >
              {icon && <span aria-hidden="true">{icon}</span>}
              {name}
            </FilterChip>
          </li>
        ))}
      </ul>
    </nav>
  )
}
