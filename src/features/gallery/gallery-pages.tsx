import Link from 'next/link'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { ArrowIcon } from '@/ui/icons'
import { type GalleryQuery, galleryHref } from './gallery-query'

/** Plain links from page to page, for crawlers and for people without scripts: with them, the list goes on. */
export function GalleryPages({ query, pageCount }: { query: GalleryQuery; pageCount: number }) {
  if (pageCount <= 1) return null
  const { page } = query
  return (
    <nav
      aria-label="Pages"
      className="no-script-only mt-12 grid grid-cols-[1fr_auto_1fr] items-center gap-3 whitespace-nowrap border-t border-line pt-6 sm:mt-16"
    >
      {page > 1 ? (
        <Link
          href={galleryHref({ ...query, page: page - 1 })}
          prefetch={false}
          rel="prev"
          className={`${QUIET_BUTTON} justify-self-start`}
        >
          <ArrowIcon className="rotate-180" />
          Back
        </Link>
      ) : (
        <span />
      )}
      <p className="text-small text-muted tabular-nums">
        Page {page} of {pageCount}
      </p>
      {page < pageCount && (
        <Link
          href={galleryHref({ ...query, page: page + 1 })}
          prefetch={false}
          rel="next"
          className={`${PRIMARY_BUTTON} justify-self-end`}
        >
          Next page
          <ArrowIcon />
        </Link>
      )}
    </nav>
  )
}
