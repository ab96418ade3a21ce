import type { PublicPicture } from '@/domain/public-view'

/** What of a media document a public picture is made of. */
export type StoredPicture = {
  id: string | number
  alt?: string | null
  width?: number | null
  height?: number | null
  contentHash?: string | null
  thumbhash?: string | null
  palette?: { hex: string; weight: number }[] | null
  sizes?: Record<string, { width?: number | null } | null | undefined> | null
}

/** The flat, public form of a media document; null while its file has not been processed. */
export function toPublicPicture(media: StoredPicture): PublicPicture | null {
  if (!media.contentHash || !media.width || !media.height) return null
  const widths = Object.values(media.sizes ?? {}).flatMap((size) => size?.width ?? [])
  return {
    id: String(media.id),
    alt: media.alt ?? '',
    width: media.width,
    height: media.height,
    contentHash: media.contentHash,
    widths: [...new Set(widths)].sort((a, b) => a - b),
    thumbhash: media.thumbhash ?? '',
    palette: media.palette ?? [],
  }
}
