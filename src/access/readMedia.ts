import type { Access, Where } from 'payload'
import { isVariantName } from '@/domain/picture-name'
import { hasPremium, isEditor, type Viewer, viewerOf } from './roles'

/**
 * Who may read pictures, as documents and as files.
 *
 * A picture's `visibility` follows from the published styles that show it:
 *
 * | visibility | variants | original |
 * |---|---|---|
 * | `public`: a sample of a style for everyone | everyone | members |
 * | `preview`: first sample of a premium style | everyone | premium |
 * | `premium`: further sample of a premium style | premium | premium |
 * | `private`: shown by no published style | editors | editors |
 */
export const readMedia: Access = (args) => {
  const viewer = viewerOf(args)
  // Payload would look for a field that no picture has, and fail.
  if (args.isReadingStaticFile && args.req.searchParams?.has('prefix')) return false
  // With a filter Payload reads the document along, which says how a file may be kept.
  if (isEditor(viewer)) return args.isReadingStaticFile ? { id: { exists: true } } : true
  const fileName = args.isReadingStaticFile ? args.data?.filename : undefined
  const isOriginal = typeof fileName === 'string' && !isVariantName(fileName)
  return isOriginal ? readableOriginals(viewer) : readableVariants(viewer)
}

function readableVariants(viewer: Viewer | null): Where {
  const premium = hasPremium(viewer) ? ['premium'] : []
  return { visibility: { in: ['public', 'preview', ...premium] } }
}

function readableOriginals(viewer: Viewer | null): Where | false {
  if (!viewer) return false
  const premium = hasPremium(viewer) ? ['preview', 'premium'] : []
  return { visibility: { in: ['public', ...premium] } }
}
