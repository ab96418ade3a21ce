import Link from 'next/link'
import type { ReactNode } from 'react'
import { CloseIcon } from '@/ui/icons'
import { LinkPending } from '@/ui/link-pending'
import { browseHref, countFilters, type GalleryQuery, unfiltered } from '../gallery/gallery-query'
import { type Named, namedFilters } from './named-filters'

type ActiveFiltersProps = {
  query: GalleryQuery
  categories: Named[]
  tags: Named[]
  models: { value: string; label: string }[]
}

/** What the results are narrowed to; a tap on one takes it away. */
export function ActiveFilters({ query, ...names }: ActiveFiltersProps) {
  return (
    <ul aria-label="Filters" className="flex flex-wrap items-center gap-2">
      {namedFilters(query, names).map(({ key, name, colour, without }) => (
        <Remove key={key} href={browseHref(without)} name={name}>
          {colour && <span aria-hidden="true" className="size-4" style={{ background: colour }} />}
          {name}
        </Remove>
      ))}
      {countFilters(query) > 1 && (
        <li>
          <Link
            href={browseHref(unfiltered(query))}
            prefetch={false}
            scroll={false}
            className="flex min-h-11 items-center px-1 text-small text-muted underline underline-offset-4 hover:text-ink sm:min-h-9"
          >
            Clear all
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
        className="relative flex min-h-11 items-center gap-2 overflow-hidden rounded-chip border border-ink px-3 text-small font-medium transition-colors duration-150 hover:bg-shade sm:min-h-9"
      >
        {children}
        <CloseIcon className="text-muted" />
        <LinkPending />
      </Link>
    </li>
  )
}
