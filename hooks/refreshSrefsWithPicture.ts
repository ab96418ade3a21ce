import type { CollectionAfterChangeHook } from 'payload'
import { refreshPublicSamples } from '@/server/sref/refresh-public-samples'

/** A corrected alternative text must reach every style that shows the picture. */
export const refreshSrefsWithPicture: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const isSame = doc.alt === previousDoc?.alt && doc.contentHash === previousDoc?.contentHash
  if (operation === 'update' && !isSame) await refreshPublicSamples(req, { pictureId: doc.id })
  return doc
}
