import type { Payload } from 'payload'
import { paginate } from '@/domain/api/pagination'
import type { TagsAnswer, TagsParameters } from '@/domain/api/tags'

/** The tags that published styles have, the most used first or by name. */
export async function listTags(
  payload: Payload,
  { popular, page, limit }: TagsParameters,
): Promise<TagsAnswer> {
  const { docs, totalDocs } = await payload.find({
    collection: 'tags',
    overrideAccess: false,
    depth: 0,
    select: { name: true, slug: true, usageCount: true },
    where: { usageCount: { greater_than: 0 } },
    sort: popular ? ['-usageCount', 'name'] : ['name'],
    page,
    limit,
  })
  return {
    docs: docs.flatMap(({ slug, name, usageCount }) =>
      slug ? [{ slug, name, count: usageCount ?? 0 }] : [],
    ),
    ...paginate({ totalDocs, page, limit }),
  }
}
