import { normaliseSearchText } from '@/domain/search/search-query'

/**
 * Where a text that was typed leads: to its results, or to the whole gallery. The same address that
 * `galleryHref` gives, without bringing the rules of all other parameters into the browser.
 */
export function searchHref(text: string): string {
  const q = normaliseSearchText(text)
  return q === '' ? '/' : `/?${new URLSearchParams({ q })}`
}
