import { pictureUrl } from '@/domain/picture-name'
import { VARIANT_FORMATS } from '@/domain/picture-variants'
import type { PublicPicture } from '@/domain/public-view'
import type { PictureSource } from '@/ui/picture'

type Variants = Pick<PublicPicture, 'contentHash' | 'widths'>

/** The widths that a layout may need of those that exist; at least one. */
export function pictureSources(
  { contentHash, widths }: Variants,
  { maxWidth = Number.POSITIVE_INFINITY }: { maxWidth?: number } = {},
): { sources: PictureSource[]; src: string } {
  const useful = widths.filter((width) => width <= maxWidth)
  const offered = useful.length > 0 ? useful : widths.slice(0, 1)
  const sources = VARIANT_FORMATS.map((format) => ({
    type: `image/${format}`,
    srcSet: offered
      .map((width) => `${pictureUrl({ contentHash, width, format })} ${width}w`)
      .join(', '),
  }))
  return { sources, src: pictureUrl({ contentHash, width: offered.at(-1), format: 'webp' }) }
}
