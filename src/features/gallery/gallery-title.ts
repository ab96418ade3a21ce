import { colourName } from './named-colours'

type Named = { name: string }

type Input = {
  /** Default: none. */
  q?: string
  categories: Named[]
  tags: Named[]
  /** `#rrggbb`. Default: none. */
  colors?: string[]
  /** Values (`v7`), or the names of them. Default: none. */
  models?: (string | { label: string })[]
  /** Default: both. */
  premium?: boolean | null
  featured?: boolean | null
  /** From 1. */
  page: number
}

/** The name of a part of the gallery: "Ink or Print, “rain”, page 2", or what is searched for. */
export function galleryTitle(part: Input): string {
  const { q, categories, tags, colors = [], models = [], page } = part
  const filters = [
    either(categories.map(({ name }) => name)),
    either(tags.map(({ name }) => `“${name}”`)),
  ].filter(Boolean)
  const kind = kindOf(part)
  const things = [filters.join(', '), kind].filter(Boolean).join(', ') || 'All styles'
  const subject = [
    things,
    colors.length > 0 && `in ${either(colors.map(colourName))}`,
    models.length > 0 && `with ${either(models.map(nameOfModel))}`,
  ]
    .filter(Boolean)
    .join(' ')
  return `${q ? `“${q}”` : subject}${page > 1 ? `, page ${page}` : ''}`
}

function kindOf({ premium = null, featured = null }: Input): string {
  const words = [
    featured !== null && (featured ? 'featured' : 'not featured'),
    premium !== null && (premium ? 'premium' : 'free'),
  ].filter((word) => word !== false)
  if (words.length === 0) return ''
  const text = `${words.join(' ')} styles`
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function nameOfModel(model: string | { label: string }): string {
  return typeof model === 'string' ? model : model.label
}

function either(names: string[]): string {
  return names.join(' or ')
}
