import Link from 'next/link'
import { LinkPending } from '@/ui/link-pending'
import { PaletteStrip } from '@/ui/palette-strip'
import { Highlighted } from '../search/highlighted'
import { CardCode } from './card-code'
import { CardFacts } from './card-facts'
import type { CardSref } from './card-sref'
import { CardThumbs } from './card-thumbs'
import { SrefPicture } from './sref-picture'

/** As wide as `SrefGrid` makes a card: two, three, four or six in a row. */
const COVER_SIZES =
  '(width >= 112.5rem) calc(16.6vw - 32px), (width >= 64rem) calc(25vw - 34px), (width >= 40rem) calc(33.3vw - 38px), calc(50vw - 22px)'

type SrefCardProps = { sref: CardSref; loading: 'lazy' | 'eager' | 'first' }

/** A style as a swatch card: its cover, its colours, its name and its code to take along. */
export function SrefCard({ sref, loading }: SrefCardProps) {
  return (
    <article className="group/card relative grid grid-rows-[auto_1fr_auto] gap-y-2.5">
      <div className="relative">
        <div className="relative aspect-4/5 overflow-hidden bg-shade">
          {sref.cover && (
            <SrefPicture
              picture={sref.cover}
              sizes={COVER_SIZES}
              maxWidth={640}
              loading={loading}
              className="size-full object-cover"
            />
          )}
          <CardThumbs pictures={sref.others} />
        </div>
        <PaletteStrip colours={sref.cover?.palette ?? []} className="mt-1 h-1.5" />
      </div>
      <div className="min-w-0">
        <h3 className="text-small font-semibold leading-tight sm:text-body sm:leading-tight">
          <Link
            href={`/sref/${sref.slug}`}
            prefetch={false}
            className="line-clamp-2 after:absolute after:inset-0 after:content-[''] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-4 focus-visible:after:outline-ink"
          >
            {sref.found?.title ? <Highlighted parts={sref.found.title} /> : sref.title}
            <LinkPending />
          </Link>
        </h3>
        <CardFacts category={sref.category} likeCount={sref.likeCount} />
        {sref.found?.description && (
          <p className="mt-1 line-clamp-2 text-note text-muted">
            <Highlighted parts={sref.found.description} />
          </p>
        )}
      </div>
      <CardCode code={sref.code} />
    </article>
  )
}
