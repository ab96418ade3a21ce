import { type Payload, ValidationError } from 'payload'
import type { ImportCategory } from '@/domain/import-category'
import { slugify } from '@/domain/slug'
import type { Category } from '@/payload-types'

export type CategoryResolver = {
  /** The ids of categories by name or slug, made where there are none. */
  resolve: (names: string[]) => Promise<Map<string, string>>
  /** Writes a category as the file describes it. Sentences tell why it was refused. */
  write: (category: ImportCategory) => Promise<{ reasons: string[] }>
  /** Forgets what was read, because others may have changed it. */
  forget: () => void
  counts: () => { created: number; updated: number }
}

type Known = Pick<Category, 'id' | 'name' | 'slug'> & Partial<Category>

/** Finds categories by slug or name, and makes what is missing unless it is a dry run. */
export function createCategoryResolver({
  payload,
  isDryRun,
}: {
  payload: Payload
  isDryRun: boolean
}): CategoryResolver {
  const counts = { created: 0, updated: 0 }
  let known: Map<string, Known> | undefined

  return {
    async resolve(names) {
      const ids = new Map<string, string>()
      for (const name of names) {
        const found = (await categories()).get(slugify(name)) ?? (await create({ name }))
        ids.set(name, found.id)
      }
      return ids
    },
    async write(category) {
      const found = (await categories()).get(category.slug)
      try {
        if (!found) await create(category)
        else await update(found, category)
        return { reasons: [] }
      } catch (error) {
        if (!(error instanceof ValidationError)) throw error
        return {
          reasons: error.data.errors.map(({ message, path }) => `Category ${path}: ${message}`),
        }
      }
    },
    forget: () => {
      known = undefined
    },
    counts: () => counts,
  }

  async function categories(): Promise<Map<string, Known>> {
    if (!known) {
      const { docs } = await payload.find({
        collection: 'categories',
        depth: 0,
        limit: 0,
        pagination: false,
      })
      known = new Map()
      for (const doc of docs) known.set(slugify(doc.name), doc)
      for (const doc of docs) if (doc.slug) known.set(doc.slug, doc)
    }
    return known
  }

  async function create(data: { name: string } & Partial<ImportCategory>): Promise<Known> {
    const made: Known = isDryRun
      ? { slug: slugify(data.name), ...data, id: `new category ${data.name}` }
      : await payload.create({ collection: 'categories', data: data as Category, depth: 0 })
    counts.created += 1
    const all = await categories()
    all.set(slugify(made.name), made)
    if (made.slug) all.set(made.slug, made)
    return made
  }

  async function update(found: Known, category: ImportCategory): Promise<void> {
    const { slug: _, ...given } = category
    const changes = Object.entries(given).filter(
      ([key, value]) => value !== undefined && value !== '' && found[key as keyof Known] !== value,
    )
    if (changes.length === 0) return
    const data = Object.fromEntries(changes)
    if (!isDryRun) await payload.update({ collection: 'categories', id: found.id, data, depth: 0 })
    Object.assign(found, data)
    counts.updated += 1
  }
}
