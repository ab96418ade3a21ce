/** A gallery in the history of the browser: one visit, to which several entries may belong. */
export type Place = {
  key: string
  /** Path and query of the gallery itself; entries with another one lie over it. */
  address: string
}

/** Where an entry of the history says which place it belongs to. */
const FIELD = 'galleryPlace'

/** Where the session keeps how far each place was scrolled. */
const STORE = 'gallery-places'

/** Older ones are forgotten. */
const MAX_PLACES = 50

/** The place that the present entry of the history belongs to; a new one where it has none. */
export function enterPlace(): Place {
  const known = history.state?.[FIELD] as Place | undefined
  if (known) return known
  // Of a moment; good enough within one tab, and there without TLS.
  const key = String(performance.timeOrigin + performance.now())
  const place = { key, address: presentAddress() }
  stampPlace(place)
  return place
}

/**
 * Notes in the present entry of the history that it belongs to a place, which makes it the way back. An
 * entry of another place stays that. True where the gallery itself is on screen.
 */
export function stampPlace(place: Place): boolean {
  const known = history.state?.[FIELD] as Place | undefined
  if (!known) history.replaceState({ ...history.state, [FIELD]: place }, '')
  const isOfPlace = !known || known.key === place.key
  return isOfPlace && presentAddress() === place.address
}

/** How far a place was scrolled, in pixels; null where nothing is known. */
export function readScroll({ key }: Place): number | null {
  return readPlaces().find(([known]) => known === key)?.[1] ?? null
}

export function writeScroll({ key }: Place, scrollY: number): void {
  const others = readPlaces().filter(([known]) => known !== key)
  const places = [...others, [key, Math.round(scrollY)]].slice(-MAX_PLACES)
  try {
    sessionStorage.setItem(STORE, JSON.stringify(places))
  } catch {
    // Storage is full or forbidden: the way back then leads to the top.
  }
}

function readPlaces(): [key: string, scrollY: number][] {
  try {
    return JSON.parse(sessionStorage.getItem(STORE) ?? '[]')
  } catch {
    return []
  }
}

function presentAddress(): string {
  return location.pathname + location.search
}
