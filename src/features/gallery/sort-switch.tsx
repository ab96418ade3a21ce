import Link from 'next/link'
import { type GalleryQuery, type GallerySort, galleryHref, SORTS } from './gallery-query'

/** The order of the grid; another order starts at its first page. */
export function SortSwitch({ query }: { query: GalleryQuery }) {
  return (
    <nav aria-label="Order">
      <ul className="flex gap-5">
        {Object.entries(SORTS).map(([sort, label]) => (
          <li key={sort}>
            <Link
              href={galleryHref({ ...query, sort: sort as GallerySort, page: 1 })}
              prefetch={false}
              scroll={false}
              aria-current={sort === query.sort ? 'true' : undefined}
              className="relative flex min-h-11 items-center text-small text-muted transition-colors duration-150 after:absolute after:inset-x-0 after:bottom-1.5 after:h-0.5 hover:text-ink aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:after:bg-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
