import type { CollectionBeforeDeleteHook } from 'payload'
import { deleteMarks } from '@/server/sref/delete-marks'

/** Likes and favourites go with their user. */
export const deleteUserMarks: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await deleteMarks(req, { user: { equals: id } })
}
