import Link from 'next/link'
import { QUIET_BUTTON } from '@/ui/button-styles'
import { type GalleryQuery, galleryHref, randomHref } from './gallery-query'

type GalleryEndProps = { query: GalleryQuery; total: number }

/** The end of all cards, and ways on from there. */
export function GalleryEnd({ query, total }: GalleryEndProps) {
  const isPart = galleryHref({ ...query, sort: undefined, page: 1 }) !== '/browse'
  return (
    <footer className="mt-12 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 border-t border-line pt-6 sm:mt-16">
      <p className="text-small text-muted">
        {total === 1
          ? 'That is the only style'
          : `That is all ${total.toLocaleString('en')} styles`}
        {isPart ? ' here.' : '.'}
      </p>
      <div className="flex flex-wrap gap-3">
        {isPart && (
          <Link href="/browse" prefetch={false} className={QUIET_BUTTON}>
            See all styles
          </Link>
        )}
        <Link href={randomHref(query)} prefetch={false} className={QUIET_BUTTON}>
          Surprise me
        </Link>
        <Link href="/blend" prefetch={false} className={QUIET_BUTTON}>
          Blend styles
        </Link>
      </div>
    </footer>
  )
}
