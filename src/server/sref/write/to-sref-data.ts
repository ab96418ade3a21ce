import type { PayloadRequest } from 'payload'
import type { ApiProblem } from '@/domain/api/errors'
import type { SrefInput } from '@/domain/api/sref-write'
import { ApiError } from '../../http/api-error'
import { relationId, type StoredSample } from '../to-public-samples'
import { resolveSamples } from './resolve-samples'
import { resolveCategories, resolveTags } from './resolve-terms'

export type SrefData = Awaited<ReturnType<typeof toSrefData>>

/**
 * A style as Payload stores it, made of what was sent.
 *
 * @throws ApiError `invalid_data` with a problem for each category, tag, picture and model that does
 * not exist.
 */
export async function toSrefData(req: PayloadRequest, input: SrefInput) {
  const problems: ApiProblem[] = []
  const categories = await resolveCategories({ req, texts: input.categories, problems })
  const parts = await resolveSamples({ req, input, problems })
  // Last, because it may make tags, which nothing should when something else is wrong.
  const createsMissing = input.createTags && problems.length === 0
  const tags = await resolveTags({ req, texts: input.tags, problems, createsMissing })
  const [first, ...others] = problems
  if (first) throw new ApiError([first, ...others])
  return {
    title: input.title,
    code: input.code,
    description: input.description,
    categories,
    tags,
    ...parts,
    premium: input.premium,
    featured: input.featured,
    source: input.source,
    verifiedAt: input.verifiedAt && new Date(input.verifiedAt).toISOString(),
    _status: input.status,
  }
}

/** The stored form that `toSrefData` would give, for telling whether anything is different. */
export function toStoredData(doc: StoredDoc): SrefData {
  return {
    title: doc.title ?? '',
    code: doc.code ?? '',
    description: doc.description || null,
    categories: idsOf(doc.categories),
    tags: idsOf(doc.tags),
    defaults: parametersOf(doc.defaults ?? {}),
    samples: (doc.samples ?? []).map((sample) => ({
      image: relationId(sample.image) ?? '',
      scene: (sample.scene ?? null) as SrefData['samples'][number]['scene'],
      prompt: sample.prompt || null,
      aspect: sample.aspect || null,
      ...parametersOf(sample),
    })),
    premium: doc.premium ?? false,
    featured: doc.featured ?? false,
    source: { name: doc.source?.name || null, url: doc.source?.url || null },
    verifiedAt: doc.verifiedAt ? new Date(doc.verifiedAt).toISOString() : null,
    _status: doc._status ?? 'draft',
  }
}

type StoredDoc = {
  title?: string | null
  code?: string | null
  description?: string | null
  categories?: (string | { id: string })[] | null
  tags?: (string | { id: string })[] | null
  samples?: StoredSample[] | null
  defaults?: Pick<StoredSample, 'model' | 'styleVersion' | 'styleWeight'> | null
  premium?: boolean | null
  featured?: boolean | null
  source?: { name?: string | null; url?: string | null } | null
  verifiedAt?: string | null
  _status?: 'draft' | 'published' | null
}

function parametersOf(given: Pick<StoredSample, 'model' | 'styleVersion' | 'styleWeight'>) {
  return {
    model: relationId(given.model) ?? null,
    styleVersion: relationId(given.styleVersion) ?? null,
    styleWeight: given.styleWeight ?? null,
  }
}

function idsOf(relations: (string | { id: string })[] | null | undefined): string[] {
  return (relations ?? []).flatMap((relation) => relationId(relation) ?? [])
}
