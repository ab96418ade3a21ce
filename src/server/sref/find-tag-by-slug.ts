import type { Payload } from 'payload'

/** A tag by its address; null where there is none. */
export async function findTagBySlug({ payload, slug }: { payload: Payload; slug: string }) {
  const { docs } = await payload.find({
    collection: 'tags',
    overrideAccess: false,
    depth: 0,
    select: { name: true, slug: true },
    where: { slug: { equals: slug } },
    limit: 1,
  })
  return docs[0] ?? null
}
