import Link from 'next/link'
import { Wordmark } from './wordmark'

export function SiteFooter() {
  return (
    <footer className="page-gutter mt-20 border-t border-line py-8 sm:mt-28 sm:py-10">
      <div className="flex flex-wrap items-center justify-between gap-x-10 gap-y-4">
        <Wordmark />
        <nav aria-label="Footer" className="flex gap-6 text-small text-muted">
          <Link
            href="/#styles"
            prefetch={false}
            className="flex min-h-11 items-center hover:text-ink"
          >
            Browse
          </Link>
          <a href="/api/docs" className="flex min-h-11 items-center hover:text-ink">
            API
          </a>
          <a href="/admin" className="flex min-h-11 items-center hover:text-ink">
            Sign in
          </a>
        </nav>
      </div>
      <p className="mt-4 max-w-[64ch] text-note text-muted">
        A catalogue of style references for Midjourney. Not affiliated with Midjourney, Inc.
      </p>
    </footer>
  )
}
