import type { Payload, TypedUser } from 'payload'
import { COUNTER_NAMES } from '@/domain/counters'
import type { Sref } from '@/payload-types'

/** What everyone may see of a style that is published. */
const PUBLIC_FIELDS = {
  title: true,
  slug: true,
  description: true,
  premium: true,
  featured: true,
  categories: true,
  tags: true,
  counters: true,
  defaults: true,
  source: true,
  verifiedAt: true,
  createdAt: true,
  updatedAt: true,
  public: true,
  _status: true,
} as const

const PREMIUM_FIELDS = { code: true, samples: true } as const

/** `code` and `samples` are there for those who may read them. */
export type StoredSref = Pick<Sref, 'id' | keyof typeof PUBLIC_FIELDS> &
  Partial<Pick<Sref, keyof typeof PREMIUM_FIELDS>>

const COUNTERS = Object.fromEntries(COUNTER_NAMES.map((name) => [name, true] as const))

type Input = {
  payload: Payload
  id: string
  user: TypedUser | null
  /** Whether code and samples are read as well. */
  mayReadPremium: boolean
  /** Editors read drafts, and of a style that was never published the latest one. */
  isEditor: boolean
}

/** A style with the terms, models and counts it points at; null where there is none for the user. */
export async function findStoredSref(input: Input): Promise<StoredSref | null> {
  const published = await find(input, false)
  if (!input.isEditor || published?._status === 'published') return published
  return find(input, true)
}

async function find(
  { payload, id, user, mayReadPremium }: Input,
  draft: boolean,
): Promise<StoredSref | null> {
  const { docs } = await payload.find({
    collection: 'srefs',
    overrideAccess: false,
    user,
    draft,
    depth: 1,
    select: mayReadPremium ? { ...PUBLIC_FIELDS, ...PREMIUM_FIELDS } : PUBLIC_FIELDS,
    populate: {
      categories: { name: true, slug: true, icon: true },
      tags: { name: true, slug: true },
      models: { parameter: true },
      media: { alt: true },
      'sref-counters': COUNTERS,
    },
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
  })
  return docs[0] ?? null
}
