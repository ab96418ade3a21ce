import { pictureUrl } from '@/domain/picture-name'
import type { PublicPicture } from '@/domain/public-view'
import type { SearchDocument } from '@/domain/search/search-document'

/** A style as a picture in the page of someone else (https://oembed.com, 2.3.4.1). */
export type Embed = {
  version: '1.0'
  type: 'photo'
  title: string
  url: string
  width: number
  height: number
  thumbnail_url: string
  thumbnail_width: number
  thumbnail_height: number
  provider_name: string
  provider_url: string
  /** Seconds. */
  cache_age: number
}

type Input = {
  document: SearchDocument
  /** Pixels at most; none where the asker has no wish. */
  maxWidth: number | null
  maxHeight: number | null
  absolute: (path: string) => string
}

const CACHE_AGE_SECONDS = 300

/** Null for a style without a picture. Only the cover, which is public of every style. */
export function describeEmbed({ document, maxWidth, maxHeight, absolute }: Input): Embed | null {
  const cover = document.samples[0]?.image
  if (!cover) return null
  const sizes = cover.widths.map((width) => sizeOf(cover, width))
  const [smallest = sizeOf(cover, cover.width)] = sizes
  const fitting = sizes.filter(
    ({ width, height }) =>
      width <= (maxWidth ?? Number.POSITIVE_INFINITY) &&
      height <= (maxHeight ?? Number.POSITIVE_INFINITY),
  )
  const chosen = fitting.at(-1) ?? shrink(smallest, maxWidth, maxHeight)
  return {
    version: '1.0',
    type: 'photo',
    title: document.title,
    url: absolute(chosen.path),
    width: chosen.width,
    height: chosen.height,
    thumbnail_url: absolute(smallest.path),
    thumbnail_width: Math.min(smallest.width, chosen.width),
    thumbnail_height: Math.min(smallest.height, chosen.height),
    provider_name: 'SREF Gallery',
    provider_url: absolute('/'),
    cache_age: CACHE_AGE_SECONDS,
  }
}

type Size = { path: string; width: number; height: number }

function sizeOf({ contentHash, width, height }: PublicPicture, variant: number): Size {
  return {
    path: pictureUrl({ contentHash, width: variant, format: 'webp' }),
    width: variant,
    height: Math.max(1, Math.round((height * variant) / width)),
  }
}

/** The same picture, to be shown smaller than it is. */
function shrink(size: Size, maxWidth: number | null, maxHeight: number | null): Size {
  const scale = Math.min(
    (maxWidth ?? size.width) / size.width,
    (maxHeight ?? size.height) / size.height,
  )
  return {
    ...size,
    width: Math.max(1, Math.floor(size.width * scale)),
    height: Math.max(1, Math.floor(size.height * scale)),
  }
}
