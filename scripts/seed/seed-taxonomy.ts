import type { CollectionSlug, Payload } from 'payload'
import { demoCategories } from '@/demo/catalogue'
import { readModelText } from '@/domain/model-text'
import { normaliseTag } from '@/domain/tag'

/** The models and style versions that the demo's editors can choose. */
const MODELS = [
  { name: 'Version 7', kind: 'model', parameter: '--v 7', sortOrder: 10 },
  { name: 'Version 6.1', kind: 'model', parameter: '--v 6.1', sortOrder: 20 },
  { name: 'Niji 6', kind: 'model', parameter: '--niji 6', sortOrder: 30 },
  { name: 'Style version 6', kind: 'styleVersion', parameter: '--sv 6', sortOrder: 110 },
  { name: 'Style version 4', kind: 'styleVersion', parameter: '--sv 4', sortOrder: 120 },
  // Midjourney takes pictures with these, but no codes.
  ...[5, 3, 2, 1].map((version, index) => ({
    name: `Style version ${version}`,
    kind: 'styleVersion' as const,
    parameter: `--sv ${version}`,
    sortOrder: 130 + 10 * index,
    worksWithCodes: false,
  })),
] as const

export type Taxonomy = {
  /** The id of a model or style version as the catalogue names it, such as `7` or `niji 6`. */
  modelId: (kind: 'model' | 'styleVersion', text: string) => string | undefined
  /** Ids by slug. */
  categories: Map<string, string>
  /** The id of a tag by name, which is made when it is missing. */
  tagId: (name: string) => Promise<string>
}

/** Makes the models, categories and tags that are missing, and knows the ids of all. */
export async function seedTaxonomy(payload: Payload): Promise<Taxonomy> {
  const models = await idsBy(payload, 'models', 'parameter')
  for (const model of MODELS) {
    if (models.has(model.parameter)) continue
    const { id } = await payload.create({ collection: 'models', data: model })
    models.set(model.parameter, id)
  }
  const categories = await idsBy(payload, 'categories', 'slug')
  for (const category of demoCategories) {
    if (categories.has(category.slug)) continue
    const { id } = await payload.create({ collection: 'categories', data: category })
    categories.set(category.slug, id)
  }
  const existing = await idsBy(payload, 'tags', 'name')
  const tags = new Map([...existing].map(([name, id]) => [name, Promise.resolve(id)]))
  const makeTag = async (name: string) =>
    (await payload.create({ collection: 'tags', data: { name } })).id
  const tagId = (given: string) => {
    const name = normaliseTag(given)
    // Several styles are written at once: the first that wants a tag makes it for the others too.
    const id = tags.get(name) ?? makeTag(name)
    tags.set(name, id)
    return id
  }
  const modelId: Taxonomy['modelId'] = (kind, text) =>
    models.get(readModelText(text, kind)?.parameter ?? '')
  return { modelId, categories, tagId }
}

async function idsBy(payload: Payload, collection: CollectionSlug, key: string) {
  const { docs } = await payload.find({ collection, depth: 0, limit: 0, pagination: false })
  return new Map(
    docs.map((doc) => [String((doc as unknown as Record<string, unknown>)[key]), String(doc.id)]),
  )
}
