import Link from 'next/link'
import { SearchForm } from '../search/search-form'
import { Wordmark } from './wordmark'

const LINK =
  'flex min-h-11 items-center text-small text-muted transition-colors duration-150 hover:text-ink'

export function SiteHeader() {
  return (
    <header className="page-gutter grid grid-cols-[1fr_auto] items-center gap-x-6 pt-1.5 pb-2.5 sm:grid-cols-[auto_minmax(0,1fr)_auto] sm:gap-x-10 sm:py-3">
      <Link href="/" prefetch={false} className="flex min-h-11 items-center">
        <Wordmark />
      </Link>
      <div className="max-sm:order-1 max-sm:col-span-2 sm:max-w-xl">
        <SearchForm />
      </div>
      <nav aria-label="Site" className="flex gap-5 sm:gap-7">
        <Link href="/#styles" prefetch={false} className={LINK}>
          Browse
        </Link>
        <a href="/admin" className={LINK}>
          Sign in
        </a>
      </nav>
    </header>
  )
}
