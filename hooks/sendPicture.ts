import type { UploadConfig } from 'payload'
import { isVariantName } from '@/domain/picture-name'

type Handler = NonNullable<UploadConfig['handlers']>[number]

const YEAR_SECONDS = 31_536_000

/**
 * Sets how a picture may be cached, before the storage's own handler sends it. Names are content
 * hashes, so a year is right; only what everyone may see may be kept by shared caches.
 */
export const sendPicture: Handler = (_req, { doc, headers, params }) => {
  const visibility = doc && 'visibility' in doc ? doc.visibility : undefined
  const isForEveryone =
    isVariantName(params.filename) && (visibility === 'public' || visibility === 'preview')
  headers?.set(
    'Cache-Control',
    isForEveryone ? `public, max-age=${YEAR_SECONDS}, immutable` : 'private, no-store',
  )
  headers?.set('X-Content-Type-Options', 'nosniff')
}
