import type { UploadConfig } from 'payload'
import { parsePictureName } from '@/domain/picture-name'
import { mediaKey } from '@/server/cache/surrogate-keys'
import { signPicture, signsPictures } from '@/server/media/sign-picture'

type Handler = NonNullable<UploadConfig['handlers']>[number]

const YEAR_SECONDS = 31_536_000
const FOUND = 302

/**
 * Sets how a picture may be cached, before the storage's own handler sends it. Names are content
 * hashes, so a year is right; only what everyone may see may be kept by shared caches.
 *
 * Called for those alone who may have the picture. One that is not for everyone is fetched from the
 * bucket under an address of a minute, where browsers can reach the bucket.
 */
export const sendPicture: Handler = (_req, { doc, headers, params: { filename } }) => {
  const visibility = doc && 'visibility' in doc ? doc.visibility : undefined
  const name = parsePictureName(filename)
  const isForEveryone =
    name?.width !== undefined && (visibility === 'public' || visibility === 'preview')
  headers?.set(
    'Cache-Control',
    isForEveryone ? `public, max-age=${YEAR_SECONDS}, immutable` : 'private, no-store',
  )
  if (isForEveryone) headers?.set('Surrogate-Key', mediaKey(name.contentHash))
  headers?.set('X-Content-Type-Options', 'nosniff')
  if (!isForEveryone && signsPictures()) return sendToBucket(filename, headers)
}

async function sendToBucket(fileName: string, headers: Headers | undefined): Promise<Response> {
  const answer = new Headers(headers)
  answer.set('Location', await signPicture(fileName))
  answer.set('Referrer-Policy', 'no-referrer')
  return new Response(null, { status: FOUND, headers: answer })
}
