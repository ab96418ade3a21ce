'use client'

import { Picture } from '@/ui/picture'
import { placeholderOf } from '@/ui/placeholder'
import type { CardSample } from './card-sref'
import { pictureSources } from './picture-sources'

type SrefPictureProps = {
  /** With the hash of its blur where it is shown large enough for one. */
  picture: CardSample & { thumbhash?: string }
  sizes: string
  /** Widest variant that the layout can need, in pixels. Default: all there are. */
  maxWidth?: number
  loading?: 'lazy' | 'eager' | 'first'
  /** Default: the picture's own. Empty where a link beside it says the same. */
  alt?: string
  className?: string
}

/**
 * A sample's picture, from the variants that were made when it was uploaded. Its sources are worked out
 * in the browser as well: written into the data of a page they would be most of it.
 */
export function SrefPicture({ picture, maxWidth, alt = picture.alt, ...rest }: SrefPictureProps) {
  return (
    <Picture
      {...pictureSources(picture, { maxWidth })}
      {...rest}
      alt={alt}
      width={picture.width}
      height={picture.height}
      placeholder={picture.thumbhash && placeholderOf(picture.thumbhash)}
    />
  )
}
