import Link from 'next/link'
import type { ReactNode } from 'react'

export const FOOTER_LINK =
  'flex min-h-11 items-center text-small text-muted hover:text-ink lg:min-h-8'

export function FooterList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-1 text-note font-semibold">{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

type FooterLinkProps = {
  href: string
  /** True for what is no page of the storefront. Default false. */
  isPlain?: boolean
  children: ReactNode
}

export function FooterLink({ href, isPlain = false, children }: FooterLinkProps) {
  return (
    <li>
      {isPlain ? (
        <a href={href} className={FOOTER_LINK}>
          {children}
        </a>
      ) : (
        <Link href={href} prefetch={false} className={FOOTER_LINK}>
          {children}
        </Link>
      )}
    </li>
  )
}
