import Link from 'next/link'
import type { CardCategory, CardSref } from '@/features/gallery/card-sref'
import { galleryHref } from '@/features/gallery/gallery-query'
import { SrefGrid } from '@/features/gallery/sref-grid'
import { QUIET_BUTTON } from '@/ui/button-styles'
import { ArrowIcon } from '@/ui/icons'

type MoreLikeThisProps = {
  /** The style's own first one, where there is more to see. */
  category: CardCategory | undefined
  srefs: CardSref[]
}

/** Where to go from here: styles that look alike. */
export function MoreLikeThis({ category, srefs }: MoreLikeThisProps) {
  if (srefs.length === 0) return null
  return (
    <section aria-labelledby="more" className="page-gutter mt-16 sm:mt-24">
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h2 id="more" className="text-heading font-semibold tracking-tight">
          More like this
        </h2>
        {category && (
          <Link
            href={galleryHref({ categories: [category.slug] })}
            prefetch={false}
            className={QUIET_BUTTON}
          >
            All {category.name}
            <ArrowIcon />
          </Link>
        )}
      </div>
      <SrefGrid srefs={srefs} isNearTop={false} isExcerpt />
    </section>
  )
}
