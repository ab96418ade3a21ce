import type { CollectionSlug, FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'

type Input = {
  /** As a filter or an order names a field: `sref.tags.slug`, or `sref__tags__slug`. */
  path: string
  collection: SanitizedCollectionConfig
  collections: Payload['collections']
}

/**
 * How many relations a path follows: `tags.slug` one, `sref.tags.slug` two. A relation at the end is not
 * followed. Where a relation to several collections is followed, nobody knows to what, and it counts twice.
 */
export function countRelations({ path, collection, collections }: Input): number {
  const names = path.replace(/^-/, '').split(/\.|__/)
  let fields = collection.flattenedFields
  // Filters of versions look at `version.…`, and at the document that is the `parent`.
  const isOfParent = names[0] === 'parent' && names.length > 1
  if (isOfParent || names[0] === 'version') names.shift()
  let followed = isOfParent ? 1 : 0
  for (const [at, name] of names.entries()) {
    const field = fields.find((one) => one.name === name)
    if (!field) return followed
    const rest = names.slice(at + 1)
    const target = targetOf(field)
    if (target === undefined) {
      fields = 'flattenedFields' in field ? field.flattenedFields : []
      continue
    }
    const isFollowed = rest.length > 0 && !(target === null && PARTS_OF_SEVERAL.has(rest.join('.')))
    if (!isFollowed) return followed
    followed += 1
    const related = target && collections[target as CollectionSlug]
    if (!related) return followed + 1
    fields = related.config.flattenedFields
  }
  return followed
}

/** A relation to one of several collections is stored in two parts, which belong to itself. */
const PARTS_OF_SEVERAL = new Set(['value', 'relationTo'])

/** The collection that a field leads to; null where it is one of several, undefined for no relation. */
function targetOf(field: FlattenedField): string | null | undefined {
  if (field.type === 'join') return typeof field.collection === 'string' ? field.collection : null
  if (field.type !== 'relationship' && field.type !== 'upload') return undefined
  return typeof field.relationTo === 'string' ? field.relationTo : null
}
