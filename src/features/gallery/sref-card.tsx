'use client'

import Link from 'next/link'
import { Activity, useRef, useState } from 'react'
import { LinkPending } from '@/ui/link-pending'
import { PaletteStrip } from '@/ui/palette-strip'
import { Highlighted } from '../search/highlighted'
import { CardCode } from './card-code'
import { CardFacts } from './card-facts'
import { CardSamples } from './card-samples'
import type { CardSref } from './card-sref'
import { SrefPicture } from './sref-picture'

/**
 * As wide as `card-room` makes a card: two, three, four or six in a row. Two pixels less on a phone, where
 * many are just over what the smallest variant fills.
 */
const COVER_SIZES =
  '(width >= 112.5rem) calc(16.6vw - 32px), (width >= 64rem) calc(25vw - 34px), (width >= 40rem) calc(33.3vw - 38px), calc(50vw - 24px)'

type SrefCardProps = { sref: CardSref; loading: 'lazy' | 'eager' | 'first' }

/**
 * A style as a swatch card: its cover, its colours, its name and its code to take along. Cards of one
 * width are of one height, `--card-text` below their cover, whatever they show.
 *
 * Each comes to life on its own, and the one that is touched before the others: a page of cards at once
 * would keep a phone from answering for a while.
 */
export function SrefCard(props: SrefCardProps) {
  return (
    <Activity>
      <Swatch {...props} />
    </Activity>
  )
}

function Swatch({ sref, loading }: SrefCardProps) {
  const link = useRef<HTMLAnchorElement>(null)
  const [isTouched, setIsTouched] = useState(false)
  const touch = () => setIsTouched(true)
  return (
    <article
      className="group/card relative grid grid-cols-[minmax(0,1fr)]"
      onPointerEnter={touch}
      onFocus={touch}
      onTouchStart={touch}
    >
      <div className="card-cover relative overflow-hidden bg-shade">
        {sref.cover && (
          <SrefPicture
            picture={sref.cover}
            sizes={COVER_SIZES}
            maxWidth={640}
            loading={loading}
            className="size-full object-cover"
          />
        )}
        {sref.others.length > 0 && (
          <CardSamples
            samples={sref.others}
            sizes={COVER_SIZES}
            isWanted={isTouched}
            onTap={() => link.current?.click()}
          />
        )}
      </div>
      <PaletteStrip colours={sref.cover?.palette ?? []} className="mt-1 h-1.5" />
      <h3 className="mt-2.5 line-clamp-2 min-h-10 text-small font-semibold leading-5 sm:min-h-11 sm:text-body sm:leading-5.5 lg:line-clamp-1 lg:min-h-5.5">
        <Link
          ref={link}
          href={`/sref/${sref.slug}`}
          prefetch={false}
          className="after:absolute after:inset-0 after:content-[''] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-4 focus-visible:after:outline-ink"
        >
          {sref.found?.title ? <Highlighted parts={sref.found.title} /> : sref.title}
          <LinkPending />
        </Link>
      </h3>
      <CardFacts sref={sref} />
      <CardCode sref={sref} />
    </article>
  )
}
