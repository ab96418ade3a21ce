import { FilterChip } from '../gallery/filter-chip'
import { galleryHref } from '../gallery/gallery-query'
import type { HomeData } from './home-data'

export function PopularTags({ tags }: Pick<HomeData, 'tags'>) {
  return (
    <ul className="flex flex-wrap gap-2">
      {tags.map(({ slug, name, count }) => (
        <li key={slug}>
          <FilterChip href={galleryHref({ tags: [slug] })} isOn={false} count={count} look="filled">
            {name}
          </FilterChip>
        </li>
      ))}
    </ul>
  )
}
