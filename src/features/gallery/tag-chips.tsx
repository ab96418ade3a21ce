import { FilterChip } from './filter-chip'
import { type GalleryQuery, galleryHref, toggled } from './gallery-query'

/** `count`: styles that match everything else that is asked for. */
export type ChipTag = { slug: string; name: string; count: number }

/** As many as a row of a wide window holds, and about as many as one takes in. */
const SHOWN_TAGS = 12

type TagChipsProps = { tags: ChipTag[]; query: GalleryQuery }

/** The most frequent tags among what is shown; each adds to the choice or takes away from it. */
export function TagChips({ tags, query }: TagChipsProps) {
  const isOn = (slug: string) => query.tags.includes(slug)
  const shown = tags.filter(({ slug }, index) => index < SHOWN_TAGS || isOn(slug))
  if (shown.length === 0) return null
  return (
    <nav aria-label="Tags" className="mt-3">
      <ul className="strip page-gutter scroll-px-4 gap-2 sm:flex-wrap sm:scroll-px-8">
        {shown.map(({ slug, name, count }) => (
          <li key={slug} className={`shrink-0 snap-start ${isOn(slug) ? 'max-sm:-order-1' : ''}`}>
            <FilterChip
              href={galleryHref(toggled(query, 'tags', slug))}
              isOn={isOn(slug)}
              isRemovable
              count={count}
              look="filled"
            >
              {name}
            </FilterChip>
          </li>
        ))}
      </ul>
    </nav>
  )
}
