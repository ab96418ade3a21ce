import type { FavoritesAnswer } from '@/domain/api/favorites'

type Favorite = FavoritesAnswer['docs'][number]

/** The most that is kept: about half a megabyte. */
const MAX_KEPT = 240

/**
 * What of the favourites stays in the browser. The codes of premium styles do not: who may read them is
 * asked each time.
 */
export function toKept(docs: Favorite[], total: number) {
  const kept = docs
    .slice(0, MAX_KEPT)
    .map((doc) => (doc.premium ? { ...doc, code: null, locked: true } : doc))
  return { docs: kept, total, at: new Date().toISOString() }
}
