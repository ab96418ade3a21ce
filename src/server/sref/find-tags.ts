import type { Payload } from 'payload'

/** The tags of these slugs; unknown ones are missing. */
export async function findTags({ payload, slugs }: { payload: Payload; slugs: string[] }) {
  if (slugs.length === 0) return []
  const { docs } = await payload.find({
    collection: 'tags',
    overrideAccess: false,
    depth: 0,
    select: { name: true, slug: true },
    where: { slug: { in: slugs } },
    limit: slugs.length,
    pagination: false,
  })
  return docs
}
