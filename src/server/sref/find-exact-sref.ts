import type { Payload, TypedUser } from 'payload'
import { hasPremium, viewerOf } from '@/access/roles'
import type { ExactSref } from '@/domain/api/search'

type Input = { payload: Payload; user: TypedUser | null; code: string }

/**
 * The published style that has a code, premium or not, for someone who may read premium codes. Null
 * for everyone else, so that nobody learns from the answer whether a code is in the gallery.
 */
export async function findExactSref({ payload, user, code }: Input): Promise<ExactSref | null> {
  if (!hasPremium(viewerOf({ req: { user } }))) return null
  const { docs } = await payload.find({
    collection: 'srefs',
    overrideAccess: false,
    user,
    depth: 0,
    select: { slug: true, title: true, premium: true },
    where: { and: [{ code: { equals: code } }, { _status: { equals: 'published' } }] },
    limit: 1,
    pagination: false,
  })
  const [sref] = docs
  return sref?.slug ? { slug: sref.slug, title: sref.title, premium: sref.premium ?? false } : null
}
