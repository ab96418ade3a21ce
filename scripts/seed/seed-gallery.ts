import type { Payload } from 'payload'
import { demoSrefs } from '@/demo/catalogue'
import { recountTags } from '@/jobs/recount-tags'
import { seedSrefs } from './seed-srefs'
import { seedTaxonomy } from './seed-taxonomy'
import { seedUsers } from './seed-users'

type Input = {
  payload: Payload
  /** How many styles there shall be at least. Default: the whole catalogue. */
  count?: number | undefined
  report: (state: { done: number; total: number }) => void
}

/** Fills the gallery with the demo's content. A gallery that has it is left as it is. */
export async function seedGallery({ payload, count = demoSrefs.length, report }: Input) {
  const { totalDocs } = await payload.count({ collection: 'srefs', trash: true })
  const users = await payload.count({ collection: 'users' })
  if (totalDocs >= count && users.totalDocs > 0) return
  await seedUsers(payload)
  const taxonomy = await seedTaxonomy(payload)
  await seedSrefs({ payload, taxonomy, count, report })
  await recountTags(payload)
}
