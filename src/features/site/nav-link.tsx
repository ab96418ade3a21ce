'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { isCurrent } from './is-current'

type NavLinkProps = { href: string; className: string; children: ReactNode }

/** A link of the navigation, marked while it leads to where one is. */
export function NavLink({ href, className, children }: NavLinkProps) {
  const pathname = usePathname()
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent(href.split('?')[0] ?? href, pathname) ? 'page' : undefined}
      className={className}
    >
      {children}
    </Link>
  )
}
