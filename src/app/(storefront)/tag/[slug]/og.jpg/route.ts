import { serveFile } from '../../../../serve-file'
import { partShareFile } from '../../../../share-files'
import { readFilters } from '../../../read-filters'

export const GET = serveFile<{ slug: string }>(async ({ slug }) => {
  const filters = await readFilters({ categories: [], tags: [slug] })
  const [tag] = filters?.tags ?? []
  return tag ? partShareFile(`“${tag.name}”`, { tags: [slug] }) : null
})
