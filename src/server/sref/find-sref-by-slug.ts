import type { Payload } from 'payload'

/** What a style's own page shows. */
const PAGE_FIELDS = {
  title: true,
  slug: true,
  description: true,
  premium: true,
  categories: true,
  tags: true,
  counters: true,
  defaults: true,
  source: true,
  verifiedAt: true,
  updatedAt: true,
  public: true,
} as const

/** A published style as a visitor may see it; null where there is none at this address. */
export async function findSrefBySlug({ payload, slug }: { payload: Payload; slug: string }) {
  const { docs } = await payload.find({
    collection: 'srefs',
    overrideAccess: false,
    depth: 1,
    select: PAGE_FIELDS,
    populate: {
      categories: { name: true, slug: true, icon: true },
      tags: { name: true, slug: true },
      models: { name: true, parameter: true },
      'sref-counters': { views: true, likes: true, favorites: true, copies: true },
    },
    where: { slug: { equals: slug } },
    limit: 1,
  })
  return docs[0] ?? null
}

export type FoundSref = NonNullable<Awaited<ReturnType<typeof findSrefBySlug>>>
