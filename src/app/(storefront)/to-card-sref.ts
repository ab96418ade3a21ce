import type { PublicPicture } from '@/domain/public-view'
import type { CardCategory, CardPicture, CardSref } from '@/features/gallery/card-sref'
import { thumbhashToDataUrl } from '@/server/media/thumbhash'
import type { ListedSref } from '@/server/sref/list-srefs'

/** What a card shows of a style. */
export function toCardSref({
  id,
  title,
  slug,
  premium,
  categories,
  counters,
  public: open,
}: ListedSref): CardSref {
  const [cover = null, ...others] = open?.samples ?? []
  return {
    slug: addressOf({ id, slug }),
    title,
    code: open?.code ?? null,
    isPremium: premium ?? false,
    category: categories.filter(isRead).map(toCategory)[0] ?? null,
    likeCount: isRead(counters) ? counters.likes : 0,
    cover: cover && toCardPicture(cover.image),
    // Shown too small and too late for a miniature to be worth its bytes.
    others: others.map(({ image }) => ({ ...toCardPicture(image), placeholder: '' })),
  }
}

export function toCardPicture({ thumbhash, ...image }: PublicPicture): CardPicture {
  const { alt, width, height, contentHash, widths, palette } = image
  const placeholder = thumbhash ? thumbhashToDataUrl(thumbhash) : ''
  return { alt, width, height, contentHash, widths, palette, placeholder }
}

type StoredCategory = { id: string; name: string; slug?: string | null; icon?: string | null }

export function toCategory({ id, name, slug, icon }: StoredCategory): CardCategory {
  return { name, slug: addressOf({ id, slug }), icon: icon ?? null }
}

/** A hook gives every saved document a slug; the type cannot know. */
export function addressOf({ id, slug }: { id: string; slug?: string | null }): string {
  return slug ?? id
}

/** True for a relation that came with its document, not as an id. */
export function isRead<T extends object>(relation: T | string | null | undefined): relation is T {
  return typeof relation === 'object' && relation !== null
}
