'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { MouseEvent, ReactNode } from 'react'
import { browseHref, type GalleryQuery } from './gallery-query'

const SEEDS = 1_000_000

type ShuffleLinkProps = { query: GalleryQuery; className: string; children: ReactNode }

/** Leads to the same styles in an order by chance; without scripts to the next one of a fixed row. */
export function ShuffleLink({ query, className, children }: ShuffleLinkProps) {
  const router = useRouter()
  const hrefOf = (seed: number) => browseHref({ ...query, sort: 'random', seed, page: 1 })
  const shuffle = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    router.push(hrefOf(1 + Math.floor(Math.random() * SEEDS)), { scroll: false })
  }
  return (
    <Link
      href={hrefOf(query.seed + 1)}
      onClick={shuffle}
      prefetch={false}
      scroll={false}
      rel="nofollow"
      aria-current={query.sort === 'random' ? 'true' : undefined}
      className={className}
    >
      {children}
    </Link>
  )
}
