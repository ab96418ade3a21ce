import type { PayloadRequest } from 'payload'
import { type ProcessedPicture, processPicture } from './process-picture'

/** What was made of a request's file, until the document is written. Gone with the request. */
const prepared = new WeakMap<PayloadRequest, ProcessedPicture>()

/**
 * Processes the file of a request and puts the clean original in its place.
 * @throws PictureRefused when the file is not acceptable.
 */
export async function prepareUpload(req: PayloadRequest): Promise<void> {
  if (!req.file) return
  const picture = await processPicture(req.file.data, { signal: req.signal ?? undefined })
  prepared.set(req, picture)
  const { buffer, filename, mimeType } = picture.original
  req.file = { data: buffer, mimetype: mimeType, name: filename, size: buffer.byteLength }
}

/** Hands out what `prepareUpload` made for this request, once. */
export function takePreparedUpload(req: PayloadRequest): ProcessedPicture | undefined {
  const picture = prepared.get(req)
  prepared.delete(req)
  return picture
}
