import type { Payload, Where } from 'payload'

/** Orders in which styles can be listed, best first. */
export type SrefOrder = 'popular' | 'newest' | 'liked'

type Input = {
  payload: Payload
  /** Default `popular`. */
  order?: SrefOrder
  /** Ids; only styles with this category, this tag. */
  categoryId?: string
  tagId?: string
  /** Only styles that the editors have put forward. Default false. */
  isFeatured?: boolean
  /** A style to leave out, by id. */
  exceptId?: string
  /** From 1. Default 1. */
  page?: number
  limit: number
}

const SORTS = {
  popular: ['-counters.popularity', '-createdAt'],
  newest: ['-createdAt'],
  liked: ['-counters.likes', '-createdAt'],
} satisfies Record<SrefOrder, string[]>

/** What a card needs and nothing more. */
const CARD_FIELDS = {
  title: true,
  slug: true,
  premium: true,
  categories: true,
  counters: true,
  public: true,
} as const

/**
 * One page of published styles as a visitor may see them, with the number of all that match. A page
 * behind the last one is empty and keeps the true totals.
 */
export async function listSrefs({ payload, order = 'popular', page = 1, limit, ...filter }: Input) {
  const where = toWhere(filter)
  const { docs, totalDocs, totalPages } = await payload.find({
    collection: 'srefs',
    overrideAccess: false,
    depth: 1,
    select: CARD_FIELDS,
    populate: {
      categories: { name: true, slug: true, icon: true },
      'sref-counters': { likes: true },
    },
    where,
    sort: SORTS[order],
    page,
    limit,
  })
  if (docs.length > 0 || page === 1) return { docs, total: totalDocs, pageCount: totalPages }
  // Payload says 0 of a page that is empty.
  const counted = await payload.count({ collection: 'srefs', overrideAccess: false, where })
  return { docs, total: counted.totalDocs, pageCount: Math.ceil(counted.totalDocs / limit) }
}

export type ListedSref = Awaited<ReturnType<typeof listSrefs>>['docs'][number]

function toWhere(filter: Pick<Input, 'categoryId' | 'tagId' | 'isFeatured' | 'exceptId'>): Where {
  const and: Where[] = []
  if (filter.categoryId) and.push({ categories: { equals: filter.categoryId } })
  if (filter.tagId) and.push({ tags: { equals: filter.tagId } })
  if (filter.isFeatured) and.push({ featured: { equals: true } })
  if (filter.exceptId) and.push({ id: { not_equals: filter.exceptId } })
  return { and }
}
