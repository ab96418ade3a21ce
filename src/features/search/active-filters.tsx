import Link from 'next/link'
import type { ReactNode } from 'react'
import { CloseIcon } from '@/ui/icons'
import {
  countFilters,
  type GalleryFilter,
  type GalleryQuery,
  galleryHref,
  toggled,
} from '../gallery/gallery-query'
import { colourName } from '../gallery/named-colours'

type Named = { slug: string; name: string }

type ActiveFiltersProps = { query: GalleryQuery; categories: Named[]; tags: Named[] }

/** What the results are narrowed to; a tap on one takes it away. */
export function ActiveFilters({ query, categories, tags }: ActiveFiltersProps) {
  const without = (filter: GalleryFilter, value: string) =>
    galleryHref(toggled(query, filter, value))
  return (
    <ul aria-label="Filters" className="flex flex-wrap items-center gap-2">
      {categories.map(({ slug, name }) => (
        <Remove key={slug} href={without('categories', slug)} name={name}>
          {name}
        </Remove>
      ))}
      {tags.map(({ slug, name }) => (
        <Remove key={slug} href={without('tags', slug)} name={name}>
          {name}
        </Remove>
      ))}
      {query.colors.map((hex) => (
        <Remove key={hex} href={without('colors', hex)} name={colourName(hex)}>
          <span aria-hidden="true" className="size-4" style={{ background: hex }} />
          {colourName(hex)}
        </Remove>
      ))}
      {countFilters(query) > 1 && (
        <li>
          <Link
            href={galleryHref({ q: query.q, sort: query.sort })}
            prefetch={false}
            scroll={false}
            className="flex min-h-11 items-center px-1 text-small text-muted underline underline-offset-4 hover:text-ink sm:min-h-9"
          >
            Clear filters
          </Link>
        </li>
      )}
    </ul>
  )
}

function Remove({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        aria-label={`Without ${name}`}
        className="flex min-h-11 items-center gap-2 rounded-chip border border-ink px-3 text-small font-medium transition-colors duration-150 hover:bg-shade sm:min-h-9"
      >
        {children}
        <CloseIcon className="text-muted" />
      </Link>
    </li>
  )
}
