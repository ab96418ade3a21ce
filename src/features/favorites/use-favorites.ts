'use client'

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import useSWRInfinite from 'swr/infinite'
import type { FavoritesAnswer } from '@/domain/api/favorites'
import { callApi } from '../api/call-api'
import { marksOf, marksVersion, noteFavorites, subscribeToMarks } from '../marks/marks-store'
import { keep, readKept } from '../viewer/kept'
import { toKept } from './to-kept'

type Favorite = FavoritesAnswer['docs'][number]

type Kept = { docs: Favorite[]; total: number; at: string }

const PAGE_SIZE = 24

/** Kept for when there is no connection, under the account's own name. */
const NAME = 'favourites'

/**
 * What a user keeps, newest first, page by page. The last answer is kept in this browser: it is shown at
 * once, and stays where there is no connection.
 */
export function useFavorites(userId: string) {
  const [kept] = useState(() => readKept<Kept>(userId, NAME))
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite(
    (page: number, before: FavoritesAnswer | null) =>
      before && !before.hasNextPage ? null : [pathOf(page + 1), userId],
    ([path]: [string, string]) => callApi<FavoritesAnswer>(path),
    { revalidateOnFocus: false, shouldRetryOnError: false },
  )
  useSyncExternalStore(subscribeToMarks, marksVersion, () => 0)

  useEffect(() => {
    if (!data) return
    const docs = data.flatMap((page) => page.docs)
    keep(userId, NAME, toKept(docs, data[0]?.totalDocs ?? 0))
  }, [data, userId])

  const all = useMemo(
    () => unique(data?.flatMap((page) => page.docs) ?? kept?.docs ?? []),
    [data, kept],
  )
  useEffect(() => noteFavorites(all.map(({ slug }) => slug)), [all])

  // Taken out on this page, they may come back by "Undo".
  const favorites = all.filter(({ slug }) => marksOf(slug).isFavorited !== false)
  const removed = all.length - favorites.length
  const total = (data?.[0]?.totalDocs ?? kept?.total ?? 0) - removed
  const last = data?.at(-1)
  return {
    favorites,
    total: Math.max(total, favorites.length),
    /** False until there is something to show, if only that there is nothing. */
    isThere: data !== undefined || kept !== null,
    /** When it was seen, where it could not be asked anew; null where it is fresh. */
    keptAt: error && !data ? (kept?.at ?? null) : null,
    error: error as Error | undefined,
    hasMore: last?.hasNextPage ?? false,
    isLoadingMore: isValidating && size > (data?.length ?? 0),
    loadMore: () => void setSize(size + 1),
    retry: () => void mutate(),
  }
}

function pathOf(page: number): string {
  return `/api/user/favorites?page=${page}&limit=${PAGE_SIZE}`
}

/** Pages overlap where something was added between their requests. */
function unique(docs: Favorite[]): Favorite[] {
  return [...new Map(docs.map((doc) => [doc.slug, doc])).values()]
}
