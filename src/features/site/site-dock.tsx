import type { ReactNode } from 'react'
import { BlendIcon, BookmarkIcon, GridIcon, HomeIcon } from '@/ui/icons'
import { BlendNavLink } from './blend-nav-link'
import { NavLink } from './nav-link'

const LINK =
  'flex h-14 flex-col items-center justify-center gap-0.5 text-[0.75rem] text-muted focus-visible:-outline-offset-2 aria-[current=page]:font-semibold aria-[current=page]:text-ink'

/** The ways through the gallery within the thumb's reach; on a phone only. */
export function SiteDock() {
  return (
    <nav
      aria-label="Site"
      className="fixed inset-x-0 bottom-0 z-10 grid grid-cols-4 border-t border-line bg-wall pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      <DockLink href="/" icon={<HomeIcon className="size-5!" />}>
        Home
      </DockLink>
      <DockLink href="/browse" icon={<GridIcon className="size-5!" />}>
        Browse
      </DockLink>
      <BlendNavLink className={LINK} icon={<BlendIcon className="size-5!" />} />
      <DockLink href="/favorites" icon={<BookmarkIcon className="size-5!" />}>
        Favourites
      </DockLink>
    </nav>
  )
}

function DockLink(props: { href: string; icon: ReactNode; children: ReactNode }) {
  return (
    <NavLink href={props.href} className={LINK}>
      {props.icon}
      {props.children}
    </NavLink>
  )
}
