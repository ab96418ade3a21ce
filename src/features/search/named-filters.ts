import { flagged, type GalleryFilter, type GalleryQuery, toggled } from '../gallery/gallery-query'
import { colourName } from '../gallery/named-colours'

export type Named = { slug: string; name: string }

export type NamedFilter = {
  /** Unique among the filters of a query. */
  key: string
  name: string
  /** `#rrggbb` where it is one. */
  colour?: string
  /** The query when it is taken away. */
  without: GalleryQuery
}

type Names = {
  /** Those that the query names. */
  categories: Named[]
  tags: Named[]
  models: { value: string; label: string }[]
}

/** Each filter of a query, as people call it. */
export function namedFilters(query: GalleryQuery, names: Names): NamedFilter[] {
  const filter = (kind: GalleryFilter, value: string, name: string): NamedFilter => ({
    key: `${kind} ${value}`,
    name,
    without: toggled(query, kind, value),
  })
  const modelName = (value: string) =>
    names.models.find((model) => model.value === value)?.label ?? value
  const { premium, featured } = query
  return [
    ...names.categories.map(({ slug, name }) => filter('categories', slug, name)),
    ...names.tags.map(({ slug, name }) => filter('tags', slug, name)),
    ...query.colors.map((hex) => ({ ...filter('colors', hex, colourName(hex)), colour: hex })),
    ...query.models.map((value) => filter('models', value, modelName(value))),
    ...flag(query, 'premium', premium === null ? null : premium ? 'Premium' : 'Free'),
    ...flag(query, 'featured', featured === null ? null : featured ? 'Featured' : 'Not featured'),
  ]
}

function flag(query: GalleryQuery, key: 'premium' | 'featured', name: string | null) {
  const value = query[key]
  if (name === null || value === null) return []
  return [{ key, name, without: flagged(query, key, value) }]
}
