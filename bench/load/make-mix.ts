import { ROUTER_HASH_PARAMETER, routerHash } from '@/server/front/router-hash'
import { makeRandom } from '../search/random'

export type Asked = { path: string; headers: Record<string, string> }

export type Addresses = {
  lists: string[]
  searches: string[]
  suggestions: string[]
  /** Pages, the most visited first. */
  styles: string[]
  terms: string[]
}

/** What a browser says that it takes. */
const BROWSER = { 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'Mozilla/5.0 (bench)' }
/** How Next's router fetches the data of a page ahead that a link leads to. */
const AHEAD = { 'next-router-prefetch': '1' }
const ROUTER = { ...BROWSER, ...AHEAD, rsc: '1' }
const ROUTER_QUERY = `?${ROUTER_HASH_PARAMETER}=${routerHash(AHEAD)}`

/**
 * In a hundred requests of visitors: pages, their data when a link is followed, lists, searches, what
 * the field suggests, and one that nobody has asked for before.
 */
const SHARES = {
  home: 6,
  style: 26,
  term: 10,
  router: 14,
  list: 22,
  search: 14,
  suggest: 7,
  new: 1,
}

/** Draws what is asked for next, the same for the same seed; null is what nobody has asked for before. */
export function makeMix(addresses: Addresses, { seed }: { seed: number }): () => Asked | null {
  const random = makeRandom(seed)
  const { lists, searches, suggestions, styles, terms } = addresses
  const kinds: Record<keyof typeof SHARES, () => Asked | null> = {
    home: () => ({ path: '/', headers: BROWSER }),
    style: () => ({ path: random.zipf(styles), headers: BROWSER }),
    term: () => ({ path: random.zipf(terms), headers: BROWSER }),
    router: () => ({ path: random.zipf(styles) + ROUTER_QUERY, headers: ROUTER }),
    list: () => ({ path: random.zipf(lists), headers: BROWSER }),
    search: () => ({ path: random.zipf(searches), headers: BROWSER }),
    suggest: () => ({ path: random.zipf(suggestions), headers: BROWSER }),
    new: () => null,
  }
  const bag = Object.entries(SHARES).flatMap(([kind, share]) => Array<string>(share).fill(kind))
  return () => kinds[random.pick(bag) as keyof typeof SHARES]()
}

/** Each address of the mix once, in every form, but for those that nobody has asked for before. */
export function everyAddress(addresses: Addresses): Asked[] {
  const { lists, searches, suggestions, styles, terms } = addresses
  const paths = ['/', ...styles, ...terms, ...lists, ...searches, ...suggestions]
  return [
    ...paths.map((path) => ({ path, headers: BROWSER })),
    ...styles.map((path) => ({ path: path + ROUTER_QUERY, headers: ROUTER })),
  ]
}
