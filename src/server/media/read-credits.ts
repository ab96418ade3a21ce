import type { Payload } from 'payload'

/** Who made pictures, by content hash; those without a credit are missing. */
export async function readCredits(
  payload: Payload,
  contentHashes: string[],
): Promise<Map<string, string>> {
  if (contentHashes.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'media',
    overrideAccess: false,
    depth: 0,
    select: { contentHash: true, credit: true },
    where: { contentHash: { in: contentHashes } },
    limit: contentHashes.length,
    pagination: false,
  })
  return new Map(
    docs.flatMap(({ contentHash, credit }) =>
      contentHash && credit ? [[contentHash, credit]] : [],
    ),
  )
}
