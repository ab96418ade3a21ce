'use client'

import Link from 'next/link'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { Notice } from '@/ui/notice'
import { SrefGrid } from '../gallery/sref-grid'
import { toCardSref } from '../gallery/to-card-sref'
import { CardsWaiting } from './cards-waiting'
import { useFavorites } from './use-favorites'
import { useNearEnd } from './use-near-end'

/** The favourites of a user as cards; the bookmark takes one out, with a way back. */
export function FavoritesList({ userId }: { userId: string }) {
  const list = useFavorites(userId)
  const end = useNearEnd(list.hasMore && !list.isLoadingMore, list.loadMore)
  if (!list.isThere) {
    return list.error ? (
      <Failed message={list.error.message} retry={list.retry} />
    ) : (
      <CardsWaiting />
    )
  }
  if (list.favorites.length === 0 && !list.hasMore) return <NothingYet />
  return (
    <section aria-label="Your favourites" className="grid gap-6">
      <p className="min-h-6 text-small text-muted">
        {list.total === 1 ? '1 style' : `${list.total.toLocaleString('en')} styles`}, the last one
        first.
        {list.keptAt && ` As of ${describeTime(list.keptAt)}: the gallery cannot be reached.`}
      </p>
      <h2 className="sr-only">Styles</h2>
      <SrefGrid srefs={list.favorites.map((document) => toCardSref({ document }))} />
      <div ref={end}>{list.isLoadingMore && <CardsWaiting />}</div>
      {list.error && list.hasMore && (
        <button type="button" onClick={list.retry} className={`${QUIET_BUTTON} justify-self-start`}>
          The rest did not come through. Try again
        </button>
      )}
    </section>
  )
}

function NothingYet() {
  return (
    <Notice
      isPart
      title="Nothing kept yet"
      actions={
        <>
          <Link href="/browse" prefetch={false} className={PRIMARY_BUTTON}>
            Browse the gallery
          </Link>
          <Link href="/random" prefetch={false} className={QUIET_BUTTON}>
            Surprise me
          </Link>
        </>
      }
    >
      <p>The bookmark on a style puts it here.</p>
    </Notice>
  )
}

function Failed({ message, retry }: { message: string; retry: () => void }) {
  return (
    <Notice
      isPart
      title="Your favourites did not come through"
      actions={
        <button type="button" onClick={retry} className={PRIMARY_BUTTON}>
          Try again
        </button>
      }
    >
      <p>{message}</p>
    </Notice>
  )
}

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

function describeTime(at: string): string {
  return time.format(new Date(at))
}
