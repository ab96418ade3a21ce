import Link from 'next/link'
import type { CardCategory } from './card-sref'
import { type GallerySort, galleryHref } from './gallery-query'

export type ChipCategory = CardCategory & { srefCount: number }

type CategoryChipsProps = {
  categories: ChipCategory[]
  /** Slug of the category on show. */
  current?: string
  /** True where no filter is on. */
  isAll: boolean
  sort: GallerySort
}

/** The way in: every category that has something to show. */
export function CategoryChips({ categories, current, isAll, sort }: CategoryChipsProps) {
  const shown = categories.filter(({ srefCount, slug }) => srefCount > 0 || slug === current)
  return (
    <nav aria-label="Categories">
      <ul className="strip page-gutter scroll-px-4 gap-2 sm:flex-wrap sm:scroll-px-8">
        <li className="shrink-0 snap-start max-sm:-order-2">
          <Chip href={galleryHref({ sort })} isCurrent={isAll}>
            All
          </Chip>
        </li>
        {shown.map(({ slug, name, icon, srefCount }) => (
          <li
            key={slug}
            // On a phone, where the row scrolls, the current one must be in sight.
            className={`shrink-0 snap-start ${slug === current ? 'max-sm:-order-1' : ''}`}
          >
            <Chip href={galleryHref({ category: slug, sort })} isCurrent={slug === current}>
              {icon && <span aria-hidden="true">{icon}</span>}
              {name}
              <span className="text-note tabular-nums opacity-70">
                {srefCount}
                <span className="sr-only"> styles</span>
              </span>
            </Chip>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type ChipProps = { href: string; isCurrent: boolean; children: React.ReactNode }

function Chip({ href, isCurrent, children }: ChipProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? 'page' : undefined}
      className="flex min-h-11 items-center gap-2 rounded-chip border border-line px-3 text-small font-medium transition-colors duration-150 -outline-offset-2! hover:border-ink aria-[current=page]:border-ink aria-[current=page]:bg-ink aria-[current=page]:text-wall sm:min-h-10"
    >
      {children}
    </Link>
  )
}
