export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif'

/** What a picture may be uploaded as. Content decides, not this claim; an animated PNG counts as a PNG. */
export const ACCEPTED_MIME_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
] as const satisfies `image/${PictureFormat}`[]
