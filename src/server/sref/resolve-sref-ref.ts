import type { Payload, TypedUser } from 'payload'
import { hasPremium, viewerOf } from '@/access/roles'
import { findPublishedId } from './find-published-srefs'
import { codeOf } from './write/find-sref-by-ref'

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
  const id = await findPublishedId(payload, ref)
  if (id) return { id, isForAskerOnly: false }
  const code = codeOf(ref)
  if (code === null) return null
  const user = await readAsker()
  if (!hasPremium(viewerOf({ req: { user } }))) return null
  const premium = await findIdOfCode({ payload, code, user })
  return premium ? { id: premium, isForAskerOnly: true } : null
}

type AskedCode = { payload: Payload; code: string; user: TypedUser | null }

async function findIdOfCode({ payload, code, user }: AskedCode): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'srefs',
    overrideAccess: false,
    user,
    depth: 0,
    select: { slug: true },
    // Editors could read drafts, which have no public page.
    where: { and: [{ code: { equals: code } }, { _status: { equals: 'published' } }] },
    limit: 1,
    pagination: false,
  })
  return docs[0]?.id ?? null
}
