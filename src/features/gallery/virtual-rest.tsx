'use client'

import { type ComponentPropsWithRef, useEffect, useRef } from 'react'
import { type GridComponents, VirtuosoGrid } from 'react-virtuoso'
import useSWR, { type SWRConfiguration } from 'swr'
import { CardSkeleton } from './card-skeleton'
import type { CardSref } from './card-sref'
import { galleryApiPath, PAGE_SIZE } from './gallery-api'
import type { GalleryQuery } from './gallery-query'
import { readGalleryCards } from './read-gallery-cards'
import { SrefCard } from './sref-card'
import { useGalleryPages } from './use-gallery-pages'

/** Pixels beyond the screen in which cards are drawn; more below, where most people go. */
const OVERSCAN = { top: 600, bottom: 1200 }

/** What has been read is kept as long as the page: a gallery that moves while one looks is a nuisance. */
const READ_ONCE: SWRConfiguration<CardSref[], Error> = {
  revalidateIfStale: false,
  revalidateOnFocus: false,
  revalidateOnReconnect: false,
  errorRetryCount: 3,
}

/** For cards: their page is asked for by its reader, when it has been in sight for a moment. */
const SHOWN_ONLY = { revalidateOnMount: false }

type Context = { query: GalleryQuery; first: number }

type VirtualRestProps = {
  query: GalleryQuery
  /** Place in the whole gallery of the first card here, from 0; where a page begins. */
  first: number
  /** Cards here. */
  count: number
  /** A place whose page is needed although it is not in sight. */
  wantedPlace: number | undefined
  /** Told of every page that has been read. */
  onCards: (from: number, slugs: string[]) => void
}

/** The cards behind the first page, as far as they are in sight; skeletons where they are on their way. */
export function VirtualRest({ query, first, count, wantedPlace, onCards }: VirtualRestProps) {
  const { pages, onRange } = useGalleryPages({ first, total: first + count })
  const wantedPage = wantedPlace === undefined ? [] : [Math.floor(wantedPlace / PAGE_SIZE) + 1]
  return (
    <>
      {[...new Set([...pages, ...wantedPage])].map((page) => (
        <PageReader key={page} query={query} page={page} onCards={onCards} />
      ))}
      <VirtuosoGrid
        useWindowScroll
        totalCount={count}
        increaseViewportBy={OVERSCAN}
        components={COMPONENTS}
        listClassName="card-grid"
        itemClassName="min-w-0"
        context={{ query, first }}
        itemContent={showCard}
        rangeChanged={onRange}
      />
    </>
  )
}

const COMPONENTS: GridComponents<Context> = {
  List: ({ context, ...props }: ComponentPropsWithRef<'div'> & { context?: Context }) => (
    <ul {...(props as ComponentPropsWithRef<'ul'>)} />
  ),
  Item: ({ context, ...props }: ComponentPropsWithRef<'div'> & { context?: Context }) => (
    <li {...(props as ComponentPropsWithRef<'li'>)} />
  ),
}

function showCard(index: number, _: unknown, context: Context) {
  return <CardAt place={context.first + index} {...context} />
}

/** One reader for each page that is needed; cards only show what it has read. */
function PageReader({
  query,
  page,
  onCards,
}: Pick<VirtualRestProps, 'query' | 'onCards'> & { page: number }) {
  const { data, error, mutate } = usePage({ query, page })
  const hasFailedBefore = useRef(error !== undefined)
  useEffect(() => {
    if (hasFailedBefore.current) void mutate()
  }, [mutate])
  useEffect(() => {
    if (!data) return
    onCards(
      (page - 1) * PAGE_SIZE,
      data.map(({ slug }) => slug),
    )
  }, [data, page, onCards])
  return null
}

function CardAt({ place, query }: { place: number; query: GalleryQuery }) {
  const page = Math.floor(place / PAGE_SIZE) + 1
  const { data, error, isValidating, mutate } = usePage({ query, page }, SHOWN_ONLY)
  const sref = data?.[place % PAGE_SIZE]
  if (sref) return <SrefCard sref={sref} loading="lazy" />
  return <CardSkeleton retry={error && !isValidating ? () => void mutate() : null} />
}

function usePage(
  { query, page }: { query: GalleryQuery; page: number },
  configuration?: SWRConfiguration<CardSref[], Error>,
) {
  return useSWR<CardSref[], Error>(galleryApiPath(query, page), readGalleryCards, {
    ...READ_ONCE,
    ...configuration,
  })
}
