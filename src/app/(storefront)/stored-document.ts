import type { CardCategory } from '@/features/gallery/card-sref'

type StoredCategory = { id: string; name: string; slug?: string | null; icon?: string | null }

export function toCategory({ id, name, slug, icon }: StoredCategory): CardCategory {
  return { name, slug: addressOf({ id, slug }), icon: icon ?? null }
}

/** A hook gives every saved document a slug; the type cannot know. */
export function addressOf({ id, slug }: { id: string; slug?: string | null }): string {
  return slug ?? id
}
