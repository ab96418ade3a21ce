import type { FieldHook } from 'payload'
import { numberSlug, slugify } from '@/domain/slug'

type Options = { from: string }

/**
 * Makes a free slug from another field where the editor gave none, and tidies one that was given.
 * A slug that exists is kept: it is an address that others may have linked. Autosave leaves it
 * open, because it would make one of the first letters typed.
 */
export function fillSlug({ from }: Options): FieldHook {
  return async ({ collection, data, originalDoc, req, value }) => {
    if (typeof value === 'string' && value.trim()) return slugify(value)
    if (String(req.query?.autosave) === 'true') return value || null
    const source = data?.[from] ?? originalDoc?.[from]
    if (typeof source !== 'string' || !source.trim() || !collection) return value
    const isTaken = async (slug: string) => {
      const { totalDocs } = await req.payload.count({
        collection: collection.slug,
        where: { and: [{ slug: { equals: slug } }, { id: { not_equals: originalDoc?.id ?? '' } }] },
        req,
      })
      return totalDocs > 0
    }
    return firstFreeSlug(slugify(source), isTaken)
  }
}

async function firstFreeSlug(base: string, isTaken: (slug: string) => Promise<boolean>) {
  for (let suffix = 1; ; suffix++) {
    const slug = numberSlug(base, suffix)
    if (!(await isTaken(slug))) return slug
  }
}
