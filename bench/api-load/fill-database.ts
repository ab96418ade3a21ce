import { fillGallery } from '../search/fill-gallery'
import { makeDocument, makeVocabulary } from '../search/make-documents'

/**
 * Migrates the database of this environment and publishes so many styles in it.
 *
 * @returns addresses that visitors ask for, as paths.
 */
export async function fillDatabase(size: number): Promise<{ list: string[]; search: string[] }> {
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const { migrate } = await import('@/server/db/migrate')
  const { postgres } = await import('@/server/db/transaction-db')
  const { stopProducer } = await import('@/server/queue/boss')
  const { rebuildAllDocuments } = await import('@/server/search/pipe/rebuild-all-documents')
  const payload = await getPayload({ config })
  await migrate(payload)
  const { drizzle, pool } = postgres(payload)
  const vocabulary = makeVocabulary()
  await fillGallery(drizzle, { size, vocabulary })
  await rebuildAllDocuments(payload)
  await pool.query('vacuum analyze')
  await stopProducer()
  await payload.destroy()
  return {
    list: [
      ...[1, 2, 3, 4].map((page) => `/api/sref?page=${page}`),
      ...['newest', 'likes', 'trending', 'title'].map((sort) => `/api/sref?sort=${sort}`),
      ...vocabulary.tags.slice(0, 8).map((tag) => `/api/sref?tag=${tag}`),
    ],
    search: Array.from({ length: 16 }, (_, index) => {
      const [word = 'ink'] = makeDocument(index * 7, vocabulary).title.split(' ')
      return `/api/search?q=${encodeURIComponent(word.toLowerCase())}`
    }),
  }
}
