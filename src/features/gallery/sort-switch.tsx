import Link from 'next/link'
import { type GalleryQuery, galleryHref, SORTS, sortsOf } from './gallery-query'

/** The order of the grid; another order starts at its first page. */
export function SortSwitch({ query }: { query: GalleryQuery }) {
  return (
    <nav aria-label="Order">
      <ul className="flex gap-5">
        {sortsOf(query).map((sort) => (
          <li key={sort}>
            <Link
              href={galleryHref({ ...query, sort, page: 1 })}
              prefetch={false}
              scroll={false}
              aria-current={sort === query.sort ? 'true' : undefined}
              className="relative flex min-h-11 items-center text-small text-muted transition-colors duration-150 after:absolute after:inset-x-0 after:bottom-1.5 after:h-0.5 hover:text-ink aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:after:bg-ink"
            >
              {SORTS[sort]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
