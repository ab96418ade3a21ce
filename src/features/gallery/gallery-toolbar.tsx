import { ActiveFilters } from '../search/active-filters'
import { ColourChips } from './colour-chips'
import { countFilters, type GalleryQuery, isFrontPage, isRefined } from './gallery-query'
import { SortSwitch } from './sort-switch'

type Named = { slug: string; name: string }

type GalleryToolbarProps = {
  query: GalleryQuery
  filters: { categories: Named[]; tags: Named[] }
  total: number
  srefs: unknown[]
}

/** What stands above the cards: how many there are or what narrows them, colours, and the order. */
export function GalleryToolbar({ query, filters, total, srefs }: GalleryToolbarProps) {
  const isFront = isFrontPage(query)
  const hasFilters = isRefined(query) && countFilters(query) > 0
  const hasCards = srefs.length > 0
  const heading = (
    <h2
      id="styles-title"
      className={isFront ? 'text-heading font-semibold tracking-tight' : 'sr-only'}
    >
      {isFront ? `${total.toLocaleString('en')} styles` : 'Styles'}
    </h2>
  )
  if (!hasFilters && !hasCards) return heading
  return (
    <div className="mb-4 grid grid-cols-[minmax(0,1fr)] gap-y-3 sm:mb-6 sm:gap-y-4">
      {hasFilters && <ActiveFilters query={query} {...filters} />}
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-1">
        {heading}
        {hasCards && !isFront && <ColourChips query={query} />}
        {hasCards && <SortSwitch query={query} />}
      </div>
    </div>
  )
}
