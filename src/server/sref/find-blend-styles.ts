import type { Payload, TypedUser, Where } from 'payload'
import { hasPremium, viewerOf } from '@/access/roles'
import type { BlendStyle } from '@/domain/api/codes'
import { pictureAddress } from '@/domain/api/sref-item'
import type { Sref } from '@/payload-types'
import { findPublishedSrefs } from './find-published-srefs'

type Input = {
  payload: Payload
  /** Canonical. */
  codes: string[]
  slugs: string[]
  /** Null for a visitor. */
  user: TypedUser | null
}

export type FoundBlendStyles = {
  ofCode: (code: string) => BlendStyle | null
  ofSlug: (slug: string) => BlendStyle | null
}

const PUBLIC_FIELDS = {
  title: true,
  slug: true,
  premium: true,
  defaults: true,
  public: true,
} as const

/**
 * The published styles that some codes and slugs name, by one question to the database. Premium codes
 * find their style, and premium styles show theirs, for those alone who may read them.
 */
export async function findBlendStyles(input: Input): Promise<FoundBlendStyles> {
  const { payload, codes, slugs, user } = input
  const mayReadPremium = hasPremium(viewerOf({ req: { user } }))
  const styles = mayReadPremium
    ? await findWithPremium(input)
    : toBlendStyles(await findPublishedSrefs(payload, { codes, slugs }))
  const bySlug = new Map(styles.map((style) => [style.slug, style]))
  const byCode = new Map(styles.map((style) => [style.code, style]))
  return {
    ofCode: (code) => byCode.get(code) ?? null,
    ofSlug: (slug) => bySlug.get(slug) ?? null,
  }
}

async function findWithPremium({ payload, codes, slugs, user }: Input): Promise<BlendStyle[]> {
  if (codes.length + slugs.length === 0) return []
  const named: (Where | false)[] = [
    codes.length > 0 && { 'public.code': { in: codes } },
    codes.length > 0 && { code: { in: codes } },
    slugs.length > 0 && { slug: { in: slugs } },
  ]
  const { docs } = await payload.find({
    collection: 'srefs',
    overrideAccess: false,
    user,
    depth: 1,
    select: { ...PUBLIC_FIELDS, code: true },
    populate: { models: { parameter: true } },
    // Editors could read drafts, which have no public page.
    where: {
      and: [{ or: named.filter((where) => where !== false) }, { _status: { equals: 'published' } }],
    },
    limit: codes.length + slugs.length,
    pagination: false,
  })
  return toBlendStyles(docs)
}

/** As Payload or SQL has read it; the code is there for those who may read it. */
type Found = Pick<Sref, 'slug' | 'title' | 'premium' | 'public'> & {
  code?: string | null
  defaults?: { model?: unknown; styleVersion?: unknown; styleWeight?: number | null }
}

function toBlendStyles(srefs: Found[]): BlendStyle[] {
  return srefs.map(toBlendStyle).filter((style) => style !== null)
}

function toBlendStyle(sref: Found): BlendStyle | null {
  if (!sref.slug) return null
  const image = sref.public?.samples?.[0]?.image
  return {
    slug: sref.slug,
    title: sref.title,
    code: sref.public?.code ?? sref.code ?? null,
    premium: sref.premium ?? false,
    cover: image ? { ...image, url: pictureAddress(image) } : null,
    defaults: {
      model: parameterOf(sref.defaults?.model),
      sv: parameterOf(sref.defaults?.styleVersion),
      sw: sref.defaults?.styleWeight ?? null,
    },
  }
}

function parameterOf(model: unknown): string | null {
  const isRead = typeof model === 'object' && model !== null
  return isRead && 'parameter' in model ? String(model.parameter) : null
}
