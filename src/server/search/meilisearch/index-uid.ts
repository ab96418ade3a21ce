import { SEARCH_DOCUMENT_FORM } from '@/domain/search/search-document'

/** The name of the index in use: documents of another form have an index of their own. */
export function searchIndexUid(prefix: string): string {
  return `${prefix}_v${SEARCH_DOCUMENT_FORM}`
}
