import { EVERYTHING, NO_FILTERS, type SearchFilters } from '@/domain/search/search-query'
import { SURROGATE_KEYS, srefKey } from '@/server/cache/surrogate-keys'
import type { PublicFile } from '@/server/http/public-file'
import { getSearch } from '@/server/search/get-search'
import { sharePart, shareStyle } from '@/server/share-pictures/make-share-picture'
import { readDocumentBySlug } from '@/server/sref/read-document-by-slug'
import { getGallery } from './get-gallery'

const SHOWN_COVERS = 4

/** The picture of a style for those who share it; null where none is published. */
export async function styleShareFile(slug: string): Promise<PublicFile | null> {
  const document = await readDocumentBySlug(await getGallery(), slug)
  return document && toFile(await shareStyle(document), [srefKey(document.id)])
}

/** The picture of a part of the gallery; null where nothing is in it. */
export async function partShareFile(
  title: string,
  filters: Partial<SearchFilters> = {},
): Promise<PublicFile | null> {
  const { hits } = await getSearch(await getGallery()).search({
    ...EVERYTHING,
    limit: SHOWN_COVERS,
    filters: { ...NO_FILTERS, ...filters },
  })
  const documents = hits.map(({ document }) => document)
  const isPart = Object.keys(filters).length > 0
  if (isPart && documents.length === 0) return null
  const { srefs, categories, tags } = SURROGATE_KEYS
  return toFile(await sharePart(title, documents), [srefs, categories, tags])
}

function toFile(picture: Buffer, surrogateKeys: string[]): PublicFile {
  return { body: new Uint8Array(picture), contentType: 'image/jpeg', surrogateKeys }
}
