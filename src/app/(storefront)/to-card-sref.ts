import type { PublicPicture } from '@/domain/public-view'
import { parseHighlight } from '@/domain/search/parse-highlight'
import type { SearchDocument } from '@/domain/search/search-document'
import type { CardPicture, CardSref } from '@/features/gallery/card-sref'
import { thumbhashToDataUrl } from '@/server/media/thumbhash'
import type { Highlights } from '@/server/search/port'

type Input = { document: SearchDocument; highlights?: Highlights }

/** What a card shows of a style. */
export function toCardSref({ document, highlights }: Input): CardSref {
  const { slug, title, code, premium, categories, counts, samples } = document
  const [cover = null, ...others] = samples
  return {
    slug,
    title,
    code,
    isPremium: premium,
    category: categories[0] ?? null,
    likeCount: counts.likes,
    cover: cover && toCardPicture(cover.image),
    // Shown too small and too late for a miniature to be worth its bytes.
    others: others.map(({ image }) => ({ ...toCardPicture(image), placeholder: '' })),
    ...(highlights && { found: toFound(highlights) }),
  }
}

export function toCardPicture({ thumbhash, ...image }: PublicPicture): CardPicture {
  const { alt, width, height, contentHash, widths, palette } = image
  const placeholder = thumbhash ? thumbhashToDataUrl(thumbhash) : ''
  return { alt, width, height, contentHash, widths, palette, placeholder }
}

function toFound({ title, description }: Highlights): CardSref['found'] {
  return {
    ...(title && { title: parseHighlight(title) }),
    ...(description && { description: parseHighlight(description) }),
  }
}
