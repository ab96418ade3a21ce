import { type Counters, ZERO_COUNTERS } from '../counters'
import type { PublicSample } from '../public-view'
import { cellOf } from './colour-cells'
import { mergePalettes } from './merge-palettes'
import type { SearchDocument } from './search-document'

/** What is stored of a style, as far as the search document is made of it. */
export type SearchSource = {
  id: string
  slug: string | null
  title: string | null
  description: string | null
  /** Of the public view: null for a premium style. */
  publicCode: string | null
  publicSamples: PublicSample[]
  premium: boolean
  featured: boolean
  isPublished: boolean
  isTrashed: boolean
  /** In the editor's order. */
  categories: { slug: string; name: string; icon: string | null }[]
  tags: { slug: string; name: string }[]
  /** As written in a prompt: `--v 7`. The model that the style looks best with. */
  defaultModel: string | null
  counts: Counters | null
  /** ISO 8601, UTC. */
  createdAt: string
}

/**
 * The public document of a style; null for one that nobody may find: a draft, one that was
 * unpublished or is in the trash. Pure: the same source gives the same document.
 */
export function toSearchDocument(source: SearchSource): SearchDocument | null {
  const { slug, title } = source
  if (!source.isPublished || source.isTrashed || !slug || !title) return null
  const samples = source.premium ? source.publicSamples.slice(0, 1) : source.publicSamples
  const palette = mergePalettes(samples.map(({ image }) => image.palette))
  const models = [...samples.map(({ model }) => model), source.defaultModel]
  return {
    id: source.id,
    slug,
    title: plainText(title),
    description: source.description ? plainText(source.description) : null,
    code: source.premium ? null : source.publicCode,
    premium: source.premium,
    featured: source.featured,
    categories: source.categories.map(({ slug, name, icon }) => ({ slug, name, icon })),
    tags: source.tags.map(({ slug, name }) => ({ slug, name })),
    models: [...new Set(models.flatMap((model) => modelValue(model) ?? []))].sort(),
    samples: samples.map(({ image, scene, aspect }) => ({ image, scene, aspect })),
    palette,
    colorCells: [...new Set(palette.map(({ hex }) => cellOf(hex)))].sort((a, b) => a - b),
    counts: { ...ZERO_COUNTERS, ...source.counts },
    createdAt: source.createdAt,
  }
}

/** The value of a model in filters: `--v 7` gives `v7`, `--niji 6` gives `niji6`. */
export function modelValue(parameter: string | null): string | null {
  return parameter?.toLowerCase().replace(/[^a-z0-9.]/g, '') || null
}

/** Without the characters that no reader sees and that highlighting uses as marks. */
function plainText(text: string): string {
  return text.replace(/[\p{Co}\p{Cs}]|(?![\n\t])\p{Cc}/gu, '')
}
