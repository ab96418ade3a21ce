'use client'

import { Link, NavGroup, useAuth, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'

/** Leads to the search panel from the navigation, under a group of its own. */
export function SearchNavLink() {
  const { permissions } = useAuth()
  const { config } = useConfig()
  const pathname = usePathname()
  if (!permissions?.canAccessAdmin) return null
  const href = formatAdminURL({ adminRoute: config.routes.admin, path: '/search' })
  const isHere = pathname === href
  return (
    <NavGroup label="Operations">
      <Link
        aria-current={isHere ? 'page' : undefined}
        className="nav__link"
        href={href}
        id="nav-search"
        prefetch={false}
      >
        {isHere && <div className="nav__link-indicator" />}
        <span className="nav__link-label">Search</span>
      </Link>
    </NavGroup>
  )
}
