import type { Payload, TypedUser, Where } from 'payload'
import { hasPremium, viewerOf } from '@/access/roles'
import { MAX_SLUG_LENGTH, SLUG_PATTERN } from '@/domain/slug-pattern'
import { canonicaliseSrefCode } from '@/domain/sref-code'

type Input = {
  payload: Payload
  /** A slug or a code, as it stands in an address. */
  ref: string
  /** Asked only where nothing but a premium code could be meant. */
  readAsker: () => Promise<TypedUser | null>
}

export type ResolvedSref = {
  id: string
  /** True where a visitor would not have been told. */
  isForAskerOnly: boolean
}

/**
 * The published style that a slug or a code names, null where there is none for the one who asks. A
 * slug goes before an equal code. The code of a premium style resolves for those alone who may read
 * it.
 */
export async function resolveSrefRef({
  payload,
  ref,
  readAsker,
}: Input): Promise<ResolvedSref | null> {
  const code = /^\d+$/.test(ref) ? canonicaliseSrefCode(ref) : null
  const isSlug = ref.length <= MAX_SLUG_LENGTH && SLUG_PATTERN.test(ref)
  const bySlug = isSlug ? await findId(payload, { slug: { equals: ref } }) : null
  if (bySlug) return { id: bySlug, isForAskerOnly: false }
  if (!code?.ok) return null
  const byCode = await findId(payload, { 'public.code': { equals: code.code } })
  if (byCode) return { id: byCode, isForAskerOnly: false }
  const user = await readAsker()
  if (!hasPremium(viewerOf({ req: { user } }))) return null
  const premium = await findId(payload, { code: { equals: code.code } }, user)
  return premium ? { id: premium, isForAskerOnly: true } : null
}

async function findId(payload: Payload, where: Where, user?: TypedUser | null) {
  const { docs } = await payload.find({
    collection: 'srefs',
    overrideAccess: false,
    user,
    depth: 0,
    select: { slug: true },
    // Editors could read drafts, which have no public page.
    where: { and: [where, { _status: { equals: 'published' } }] },
    limit: 1,
    pagination: false,
  })
  return docs[0]?.id ?? null
}
