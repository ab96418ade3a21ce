import type { CardCategory } from './card-sref'
import { FilterChip } from './filter-chip'
import { browseHref, type GalleryQuery, galleryHref, toggled } from './gallery-query'

/** `srefCount`: styles that match everything else that is asked for. */
export type ChipCategory = CardCategory & { srefCount: number }

type CategoryChipsProps = {
  categories: ChipCategory[]
  query: GalleryQuery
  /** True where a chip adds to the choice, not leads to its category. Default false. */
  isChoice?: boolean
}

/** The way in: every category that has something to show. */
export function CategoryChips({ categories, query, isChoice = false }: CategoryChipsProps) {
  const isOn = (slug: string) => query.categories.includes(slug)
  const shown = categories.filter(({ srefCount, slug }) => srefCount > 0 || isOn(slug))
  if (shown.length === 0) return null
  const hrefOf = (slug: string) =>
    isChoice
      ? browseHref(toggled(query, 'categories', slug))
      : galleryHref({ categories: [slug], sort: query.sort, page: 1 })
  return (
    <nav aria-label="Categories">
      <ul className="strip page-gutter scroll-px-4 gap-2 sm:flex-wrap sm:scroll-px-8">
        <li className="shrink-0 snap-start max-sm:-order-2">
          <FilterChip
            href={browseHref(isChoice ? { ...query, categories: [], page: 1 } : {})}
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
