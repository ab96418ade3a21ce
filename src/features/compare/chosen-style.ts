/** As much of a style as the tray shows. Nothing of it is secret. */
export type ChosenStyle = {
  slug: string
  title: string
  /** Address of a small variant of the cover; empty where there is none. */
  thumb: string
}

export const LEAST_COMPARED = 2
export const MAX_COMPARED = 4

/** Reads what a browser has kept; what makes no sense is left out. */
export function readChosen(text: string): ChosenStyle[] {
  const kept = parse(text)
  return Array.isArray(kept) ? kept.filter(isChosen).slice(0, MAX_COMPARED) : []
}

/** `/compare?style=ink-wash&style=linocut`, in the order of the columns. */
export function compareHref(slugs: string[]): string {
  const params = new URLSearchParams(slugs.map((slug) => ['style', slug]))
  return slugs.length === 0 ? '/compare' : `/compare?${params}`
}

/** The slugs of an address, each once, in order; more than can be compared are left out. */
export function readSlugs(value: string | string[] | undefined): string[] {
  const slugs = [value ?? []].flat().flatMap((one) => one.split(','))
  const tidy = slugs.map((slug) => slug.trim().toLowerCase()).filter((slug) => slug !== '')
  return [...new Set(tidy)].slice(0, MAX_COMPARED)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text || '[]')
  } catch {
    return []
  }
}

function isChosen(one: unknown): one is ChosenStyle {
  if (typeof one !== 'object' || one === null) return false
  return ['slug', 'title', 'thumb'].every((key) => typeof Reflect.get(one, key) === 'string')
}
