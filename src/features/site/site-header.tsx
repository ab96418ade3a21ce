import Link from 'next/link'
import { Wordmark } from './wordmark'

const LINK =
  'flex min-h-11 items-center text-small text-muted transition-colors duration-150 hover:text-ink'

export function SiteHeader() {
  return (
    <header className="page-gutter flex items-center justify-between gap-6 py-1.5 sm:py-3">
      <Link href="/" prefetch={false} className="flex min-h-11 items-center">
        <Wordmark />
      </Link>
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
