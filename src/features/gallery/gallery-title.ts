import { colourName } from './named-colours'

type Named = { name: string }

type Input = {
  /** Default: none. */
  q?: string
  categories: Named[]
  tags: Named[]
  /** `#rrggbb`. Default: none. */
  colors?: string[]
  /** From 1. */
  page: number
}

/** The name of a part of the gallery: "Ink or Print, “rain”, page 2", or what is searched for. */
export function galleryTitle({ q, categories, tags, colors = [], page }: Input): string {
  const filters = [
    either(categories.map(({ name }) => name)),
    either(tags.map(({ name }) => `“${name}”`)),
  ].filter(Boolean)
  const things = filters.join(', ') || 'All styles'
  const subject = colors.length > 0 ? `${things} in ${either(colors.map(colourName))}` : things
  return `${q ? `“${q}”` : subject}${page > 1 ? `, page ${page}` : ''}`
}

function either(names: string[]): string {
  return names.join(' or ')
}
