import { serveFile } from '../../../../serve-file'
import { partShareFile } from '../../../../share-files'
import { readFilters } from '../../../read-filters'

export const GET = serveFile<{ slug: string }>(async ({ slug }) => {
  const filters = await readFilters({ categories: [slug], tags: [] })
  const [category] = filters?.categories ?? []
  return category ? partShareFile(category.name, { categories: [slug] }) : null
})
