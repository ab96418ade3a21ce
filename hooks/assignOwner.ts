import type { CollectionBeforeValidateHook } from 'payload'
import { viewerOf } from '@/access/roles'

/** A mark made through the API belongs to whoever makes it, whatever the request says. */
export const assignOwner: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  const viewer = viewerOf({ req })
  if (operation !== 'create' || !viewer) return data
  return { ...data, user: viewer.id }
}
