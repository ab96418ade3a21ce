/** The styles before and behind one in the gallery that is on screen; null at an end. */
export type Neighbours = { previous: string | null; next: string | null }

type Gallery = {
  /** Slugs by place, from 0; places whose page has not been read yet are missing. */
  slugs: (string | undefined)[]
  /** Reads the page that a place is on. */
  read: (place: number) => void
}

const NOWHERE: Neighbours = { previous: null, next: null }

let gallery: Gallery | null = null
const listeners = new Set<() => void>()

/**
 * What ← and → lead to from a style. Both are null where no gallery is open or it does not show the
 * style. A neighbour whose page has not been read yet is null too: its page is then fetched, and
 * whoever has subscribed is told when it is there.
 */
export function neighboursOf(slug: string): Neighbours {
  const place = gallery?.slugs.indexOf(slug) ?? -1
  if (place < 0) return NOWHERE
  return { previous: slugAt(place - 1), next: slugAt(place + 1) }
}

/** Calls back whenever the answers of `neighboursOf` may have changed. Returns how to stop that. */
export function subscribeToNeighbours(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says which gallery is on screen. Returns how to take it away again. */
export function openGallery({ total, read }: { total: number; read: Gallery['read'] }) {
  const opened: Gallery = { slugs: new Array(total).fill(undefined), read }
  gallery = opened
  return {
    /** Enters what a page has shown, from a place on. */
    enter: (from: number, slugs: string[]) => {
      slugs.forEach((slug, index) => {
        opened.slugs[from + index] = slug
      })
      tell()
    },
    close: () => {
      if (gallery !== opened) return
      gallery = null
      tell()
    },
  }
}

function slugAt(place: number): string | null {
  if (!gallery || place < 0 || place >= gallery.slugs.length) return null
  const slug = gallery.slugs[place]
  if (slug === undefined) gallery.read(place)
  return slug ?? null
}

function tell(): void {
  for (const listener of listeners) listener()
}
