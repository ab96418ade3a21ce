import Link from 'next/link'
import { SearchForm } from '../search/search-form'
import { ViewerMenu } from '../viewer/viewer-menu'
import { BlendNavLink } from './blend-nav-link'
import { NavLink } from './nav-link'
import { Wordmark } from './wordmark'

const LINK =
  'flex min-h-11 items-center text-small text-muted transition-colors duration-150 hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline aria-[current=page]:decoration-2 aria-[current=page]:underline-offset-8'

/** One row: the mark, the search, the ways. On a phone the ways are at the lower edge (`SiteDock`). */
export function SiteHeader() {
  return (
    <header className="page-gutter relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 py-2 sm:gap-x-6 sm:py-3 lg:gap-x-10">
      <Link href="/" prefetch={false} className="flex min-h-11 items-center">
        <Wordmark isShortOnPhone />
      </Link>
      <div className="sm:max-w-xl">
        <SearchForm />
      </div>
      <div className="flex items-center gap-x-6 lg:gap-x-7">
        <nav aria-label="Site" className="flex gap-x-6 max-sm:hidden lg:gap-x-7">
          <NavLink href="/browse" className={LINK}>
            Browse
          </NavLink>
          <BlendNavLink className={LINK} />
          <NavLink href="/favorites" className={`${LINK} max-lg:hidden`}>
            Favourites
          </NavLink>
        </nav>
        {/* As wide as "Sign in", so that nothing moves once it is known who looks. */}
        <div className="flex w-13 justify-end whitespace-nowrap">
          <ViewerMenu />
        </div>
      </div>
    </header>
  )
}
