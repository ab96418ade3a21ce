import { ActiveFilters } from '../search/active-filters'
import { RandomLink } from '../search/random-link'
import { ColourChips } from './colour-chips'
import { FilterBar } from './filter-bar'
import { filterGroups, type GalleryFacets } from './filter-groups'
import { browseHref, countFilters, type GalleryQuery, unfiltered } from './gallery-query'
import { SortMenu } from './sort-menu'

type Named = { slug: string; name: string }

type GalleryToolbarProps = GalleryFacets & {
  query: GalleryQuery
  filters: { categories: Named[]; tags: Named[] }
  srefs: unknown[]
  total: number
}

/** What stands above the cards: colours, filters, the order, and what narrows them now. */
export function GalleryToolbar({ query, filters, srefs, total, ...facets }: GalleryToolbarProps) {
  const hasFilters = countFilters(query) > 0
  const hasCards = srefs.length > 0
  const heading = (
    <h2 id="styles-title" className="sr-only">
      Styles
    </h2>
  )
  if (!hasFilters && !hasCards) return heading
  return (
    <div className="mb-4 grid grid-cols-[minmax(0,1fr)] gap-y-3 sm:mb-6">
      <div className="relative flex flex-wrap items-center gap-2 max-sm:gap-1.5">
        {heading}
        <div className="sm:mr-4 max-sm:no-script-only">
          <ColourChips query={query} />
        </div>
        <FilterBar
          groups={filterGroups(query, facets)}
          total={total}
          clearHref={hasFilters ? browseHref(unfiltered(query)) : null}
        />
        {hasCards && (
          <div className="ml-auto flex items-center gap-2 max-sm:contents">
            <SortMenu query={query} />
            {/* Its icon alone on a phone: with a long name of an order the row would break. */}
            <RandomLink
              query={query}
              className="max-sm:ml-auto max-sm:min-w-11 max-sm:justify-center max-sm:[&>span]:sr-only"
            />
          </div>
        )}
      </div>
      {hasFilters && <ActiveFilters query={query} {...filters} models={facets.models} />}
    </div>
  )
}
