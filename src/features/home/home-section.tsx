import Link from 'next/link'
import type { ReactNode } from 'react'
import { ArrowIcon } from '@/ui/icons'

type HomeSectionProps = {
  /** Unique on the page: the address of the section, and of its heading with `-title`. */
  id: string
  title: string
  /** Where there is more of it. */
  more?: { href: string; label: string }
  /** Beside the heading. */
  controls?: ReactNode
  children: ReactNode
}

export function HomeSection({ id, title, more, controls, children }: HomeSectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="page-gutter scroll-mt-4 pt-14 sm:pt-20"
    >
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-8 gap-y-2 sm:mb-7">
        <h2 id={`${id}-title`} className="titling text-title tracking-tight">
          {title}
        </h2>
        {controls}
        {more && <MoreLink {...more} />}
      </div>
      {children}
    </section>
  )
}

export function MoreLink({ href, label }: { href: string; label: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="group/more flex min-h-11 items-center gap-2 text-small font-semibold underline-offset-4 hover:underline"
    >
      {label}
      <ArrowIcon />
    </Link>
  )
}
