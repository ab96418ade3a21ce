import type { Payload, TypedUser } from 'payload'
import { hasPremium, isEditor, viewerOf } from '@/access/roles'
import { type SrefDetail, toSrefSample } from '@/domain/api/sref-detail'
import { toSrefItem } from '@/domain/api/sref-item'
import { ZERO_COUNTERS } from '@/domain/counters'
import type { PublicSample } from '@/domain/public-view'
import { toSearchDocument } from '@/domain/search/to-search-document'
import { srefParameters } from '@/domain/sref-parameters'
import { findMarks } from './find-marks'
import { findPublishedSref, type PublishedSref } from './find-published-srefs'
import { findStoredSref, type StoredSref } from './find-stored-sref'
import { loadSampleLookups } from './load-sample-lookups'
import { toPublicSamples } from './to-public-samples'

type Input = {
  payload: Payload
  id: string
  /** Null for a visitor. What is answered follows from what they may see, at this moment. */
  user: TypedUser | null
}

/** A style as someone may see it; null where they may not, or where it has no address yet. */
export async function readSrefDetail({ payload, id, user }: Input): Promise<SrefDetail | null> {
  const viewer = viewerOf({ req: { user } })
  const mayReadPremium = hasPremium(viewer)
  const sref = await findStoredSref({
    payload,
    id,
    user,
    mayReadPremium,
    isEditor: isEditor(viewer),
  })
  if (!sref) return null
  const isLocked = (sref.premium ?? false) && !mayReadPremium
  const [samples, marks] = await Promise.all([
    sref.premium && mayReadPremium ? readSamples(payload, sref) : (sref.public?.samples ?? []),
    viewer && findMarks({ payload, srefId: id, userId: viewer.id }),
  ])
  return toDetail({ sref, samples, isLocked, marks })
}

/** As `readSrefDetail` for a visitor, by the slug or the public code, in one question. */
export async function readPublicDetail(payload: Payload, ref: string): Promise<SrefDetail | null> {
  const sref = await findPublishedSref(payload, ref)
  if (!sref) return null
  const { premium, public: view } = sref
  return toDetail({ sref, samples: view.samples, isLocked: premium, marks: null })
}

async function readSamples(payload: Payload, { samples }: StoredSref): Promise<PublicSample[]> {
  const stored = samples ?? []
  return toPublicSamples(stored, await loadSampleLookups({ payload, samples: stored }))
}

type Parts = {
  sref: StoredSref | (PublishedSref & { code?: undefined })
  /** Those that the asker may see. */
  samples: PublicSample[]
  isLocked: boolean
  marks: { liked: boolean; favorited: boolean } | null
}

function toDetail({ sref, samples, isLocked, marks }: Parts): SrefDetail | null {
  const document = toSearchDocument({ ...toSource(sref), isPublished: true, isTrashed: false })
  if (!document) return null
  const code = (isLocked ? null : (sref.public?.code ?? sref.code)) ?? null
  const defaults = {
    model: parameterOf(sref.defaults?.model),
    sv: parameterOf(sref.defaults?.styleVersion),
    sw: sref.defaults?.styleWeight ?? null,
  }
  return {
    ...toSrefItem(document),
    code,
    locked: isLocked,
    status: sref._status ?? 'draft',
    samples: samples.map(toSrefSample),
    defaults,
    parameters: code && srefParameters({ code, defaults }),
    source: { name: sref.source?.name || null, url: sref.source?.url || null },
    verifiedAt: sref.verifiedAt ?? null,
    updatedAt: sref.updatedAt,
    ...marks,
  }
}

/** What the search document is made of, so that a style looks here as it does in lists. */
function toSource(sref: Parts['sref']) {
  return {
    id: sref.id,
    slug: sref.slug ?? null,
    title: sref.title ?? null,
    description: sref.description ?? null,
    publicCode: sref.public?.code ?? null,
    publicSamples: sref.public?.samples ?? [],
    premium: sref.premium ?? false,
    featured: sref.featured ?? false,
    categories: termsOf(sref.categories).map(({ slug, name, icon }) => {
      return { slug, name, icon: icon ?? null }
    }),
    tags: termsOf(sref.tags).map(({ slug, name }) => ({ slug, name })),
    defaultModel: parameterOf(sref.defaults?.model),
    counts: isRead(sref.counters) ? { ...ZERO_COUNTERS, ...countsOf(sref.counters) } : null,
    createdAt: sref.createdAt,
  }
}

function countsOf(counters: object): Partial<typeof ZERO_COUNTERS> {
  return Object.fromEntries(
    Object.entries(counters).filter(([name]) => name in ZERO_COUNTERS && name !== 'id'),
  )
}

type Term = { slug: string; name: string; icon?: string | null }

/** Those that came with the style and have an address. */
function termsOf(terms: unknown[] | null | undefined): Term[] {
  const isTerm = (term: unknown): term is Term =>
    isRead(term) && 'slug' in term && Boolean(term.slug) && 'name' in term
  return (terms ?? []).filter(isTerm)
}

function parameterOf(model: unknown): string | null {
  return isRead(model) && 'parameter' in model ? String(model.parameter) : null
}

function isRead(relation: unknown): relation is object {
  return typeof relation === 'object' && relation !== null
}
