import { normaliseSearchText } from '@/domain/search/search-query'

const KEY = 'recent-searches'
const MAX_SEARCHES = 6

/** What was searched for in this browser, the latest first. Empty where nothing may be kept. */
export function readRecentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isText).slice(0, MAX_SEARCHES) : []
  } catch {
    return []
  }
}

/** Keeps a text for next time; an empty one is not kept. */
export function rememberSearch(text: string): void {
  const q = normaliseSearchText(text)
  if (q === '') return
  const others = readRecentSearches().filter((one) => one.toLowerCase() !== q.toLowerCase())
  write(() => localStorage.setItem(KEY, JSON.stringify([q, ...others].slice(0, MAX_SEARCHES))))
}

export function forgetSearches(): void {
  write(() => localStorage.removeItem(KEY))
}

/** A browser may forbid to keep things, or have no room left: nothing is missed then. */
function write(change: () => void): void {
  try {
    change()
  } catch (error) {
    console.info('Searches are not remembered in this browser.', error)
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
