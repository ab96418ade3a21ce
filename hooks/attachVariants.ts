import type { CollectionBeforeChangeHook } from 'payload'
import { transactionDb } from '@/server/db/transaction-db'
import { lockContent } from '@/server/media/lock-content'
import { takePreparedUpload } from '@/server/media/prepared-uploads'

/** Puts the variants and what was computed of a new picture into the document and the upload. */
export const attachVariants: CollectionBeforeChangeHook = async ({ data, req }) => {
  const picture = takePreparedUpload(req)
  if (!picture) return data
  await lockContent(await transactionDb(req), picture.contentHash)
  const entries = picture.variants.map((variant) => {
    const { buffer, byteLength, filename, format, height, key, width } = variant
    const size = { filename, filesize: byteLength, height, mimeType: `image/${format}`, width }
    return { key, buffer, size }
  })
  // Payload's storage adapters take the bytes of the sizes from here.
  req.payloadUploadSizes = Object.fromEntries(entries.map(({ key, buffer }) => [key, buffer]))
  return {
    ...data,
    sizes: Object.fromEntries(entries.map(({ key, size }) => [key, size])),
    contentHash: picture.contentHash,
    thumbhash: picture.thumbhash,
    palette: picture.palette,
    perceptualHash: picture.perceptualHash,
  }
}
