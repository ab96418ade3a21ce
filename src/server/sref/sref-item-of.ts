import { type SrefItem, toSrefItem } from '@/domain/api/sref-item'
import type { SearchDocument } from '@/domain/search/search-document'
import { lasting } from '../http/write-json'

const items = new WeakMap<SearchDocument, SrefItem>()

/**
 * `toSrefItem` for documents that the search service gives, which stay in memory and never change: the
 * same item each time, not to be changed either, and written as JSON once.
 */
export function srefItemOf(document: SearchDocument): SrefItem {
  const known = items.get(document)
  if (known) return known
  const item = lasting(toSrefItem(document))
  items.set(document, item)
  return item
}
