/** What is stored and served; an upload in another format is re-encoded into one of these. */
export type StoredFormat = 'jpeg' | 'png' | 'webp' | 'avif'

export type PictureName = {
  /** 32 lower-case hex digits. */
  contentHash: string
  /** Pixels; absent for an original. */
  width?: number
  format: StoredFormat
}

const EXTENSIONS: Record<StoredFormat, string> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
}
const FORMATS = new Map(Object.entries(EXTENSIONS).map(([format, ext]) => [ext, format]))
const NAME = /^([0-9a-f]{32})(?:-([1-9]\d{0,4})(?=\.(?:webp|avif)$))?\.(jpg|png|webp|avif)$/

/**
 * `<hash>.<ext>` for an original, `<hash>-<width>.<ext>` for a variant. Both carry the hash of the
 * stored original, so a file never changes under its name and can be cached for a year.
 */
export function pictureName({ contentHash, width, format }: PictureName): string {
  const size = width === undefined ? '' : `-${width}`
  return `${contentHash}${size}.${EXTENSIONS[format]}`
}

/** Reads a name made by `pictureName`; null for any other text. A `width` marks a variant. */
export function parsePictureName(name: string): PictureName | null {
  const [, contentHash, width, extension] = NAME.exec(name) ?? []
  const format = extension && FORMATS.get(extension)
  if (!contentHash || !format) return null
  return {
    contentHash,
    ...(width === undefined ? {} : { width: Number(width) }),
    format: format as StoredFormat,
  }
}

/** Whether a file name is that of a resized variant, which more people may read than the original. */
export function isVariantName(name: string): boolean {
  return parsePictureName(name)?.width !== undefined
}

/** The address, without a host, under which a picture is served. */
export function pictureUrl(name: PictureName): string {
  return `/api/cms/media/file/${pictureName(name)}`
}
