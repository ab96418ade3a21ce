import { toCardPicture } from '@/features/gallery/to-card-sref'
import type { StyleModel, StyleSref } from '@/features/sref/style-sref'
import type { PublishedSref } from '@/server/sref/find-published-srefs'
import { addressOf, toCategory } from './stored-document'

/** Midjourney's own `--sw`, in force where the editors have set none. */
const USUAL_STYLE_WEIGHT = 100

/** What a style's own page shows of it. */
export function toStyleSref(sref: PublishedSref): StyleSref {
  const { views, likes, favorites, copies } = sref.counters ?? NO_COUNTS
  return {
    id: sref.id,
    slug: addressOf(sref),
    title: sref.title,
    description: sref.description || null,
    code: sref.public.code,
    isPremium: sref.premium,
    samples: sref.public.samples.map(({ image, ...sample }) => ({
      ...sample,
      picture: toCardPicture(image),
    })),
    categories: sref.categories.map((category) => ({ id: category.id, ...toCategory(category) })),
    tags: sref.tags.map((tag) => ({ name: tag.name, slug: addressOf(tag) })),
    counts: { views, likes, favorites, copies },
    defaults: {
      model: toModel(sref.defaults.model),
      styleVersion: toModel(sref.defaults.styleVersion),
      styleWeight: sref.defaults.styleWeight ?? USUAL_STYLE_WEIGHT,
    },
    source: { name: sref.source.name || null, url: sref.source.url || null },
    verifiedAt: sref.verifiedAt,
    updatedAt: sref.updatedAt,
  }
}

const NO_COUNTS = { views: 0, likes: 0, favorites: 0, copies: 0 }

function toModel(model: StyleModel | null): StyleModel | null {
  return model && { name: model.name, parameter: model.parameter }
}
