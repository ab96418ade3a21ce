import type { FieldAccess } from 'payload'
import { hasPremium, viewerOf } from './roles'

/**
 * Read access of premium fields. It looks at the user alone, never at the document: only then does
 * Payload refuse `where` and `sort` on the field as well, so that nothing can be probed.
 */
export const premiumReaders: FieldAccess = (args) => hasPremium(viewerOf(args))
