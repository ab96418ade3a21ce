import { type DemoSref, demoCategories, demoSrefs } from '@/demo/catalogue'
import { ZERO_COUNTERS } from '@/domain/counters'
import type { PublicSample } from '@/domain/public-view'
import type { SearchDocument } from '@/domain/search/search-document'
import { toSearchDocument } from '@/domain/search/to-search-document'
import { slugify } from '@/domain/slug'
import { idOf } from '../conformance/make-document'

/** The demo catalogue as visitors search it, without drawing a picture: the palettes are made up. */
export const demoDocuments: SearchDocument[] = demoSrefs.flatMap(
  (sref, index) => toSearchDocument(toSource(sref, index)) ?? [],
)

function toSource(sref: DemoSref, index: number): Parameters<typeof toSearchDocument>[0] {
  const { title, description, premium, featured, popularity, views, likes } = sref
  const model = sref.model.startsWith('niji') ? `--${sref.model}` : `--v ${sref.model}`
  return {
    id: idOf(index + 1),
    slug: slugify(title),
    title,
    description,
    publicCode: premium ? null : sref.code,
    publicSamples: toSamples(sref, model),
    premium,
    featured,
    isPublished: true,
    isTrashed: false,
    categories: demoCategories
      .filter(({ slug }) => sref.categories.includes(slug))
      .map(({ slug, name, icon }) => ({ slug, name, icon })),
    tags: sref.tags.map((name) => ({ slug: slugify(name), name })),
    defaultModel: model,
    counts: { ...ZERO_COUNTERS, popularity, views, likes },
    createdAt: new Date(sref.createdAt).toISOString(),
  }
}

function toSamples({ code, samples }: DemoSref, model: string): PublicSample[] {
  const hex = `#${(Number(BigInt(code) % 0xffffffn) | 0).toString(16).padStart(6, '0')}`
  return samples.map(({ scene, prompt, alt, aspect }, index) => ({
    image: {
      id: idOf(index + 1),
      alt,
      width: 1280,
      height: 1280,
      contentHash: `${index}`.repeat(64),
      widths: [320, 640, 1280],
      thumbhash: '',
      palette: [{ hex, weight: 1 }],
    },
    scene: scene as PublicSample['scene'],
    aspect,
    prompt,
    model,
    styleVersion: null,
    styleWeight: null,
  }))
}
