import type { SrefItem } from '@/domain/api/sref-item'
import type { PublicPicture } from '@/domain/public-view'
import { parseHighlight } from '@/domain/search/parse-highlight'
import type { CardPicture, CardSample, CardSref } from './card-sref'

/** What a card needs of a search document, which is also what lists of the API consist of. */
type CardDocument = Pick<SrefItem, 'slug' | 'title' | 'code' | 'premium' | 'categories'> & {
  counts: { likes: number }
  samples: { image: PublicPicture }[]
}

type Highlights = { title?: string; description?: string }

type Input = { document: CardDocument; highlights?: Highlights }

/** What a card shows of a style, on the server and in the browser alike. */
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
    others: others.map(({ image }) => toCardSample(image)),
    ...(highlights && { found: toFound(highlights) }),
  }
}

/** A picture without what no layout needs, so that pages stay short. */
export function toCardPicture(picture: PublicPicture): CardPicture {
  const { palette, thumbhash } = picture
  return { ...toCardSample(picture), palette, thumbhash }
}

function toCardSample({ alt, width, height, contentHash, widths }: PublicPicture): CardSample {
  return { alt, width, height, contentHash, widths }
}

function toFound({ title, description }: Highlights): CardSref['found'] {
  return {
    ...(title && { title: parseHighlight(title) }),
    ...(description && { description: parseHighlight(description) }),
  }
}
