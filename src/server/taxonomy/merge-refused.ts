import { ApiError } from '../http/api-error'
import type { TermCollection } from './term-collection'

const NAMES: Record<TermCollection, string> = { categories: 'category', tags: 'tag' }

/** Why a merge is not done, in a sentence for the person who asked for it. */
export const mergeRefused = {
  intoItself: (collection: TermCollection) =>
    new ApiError({
      code: 'invalid_parameter',
      message: `A ${NAMES[collection]} cannot be merged into itself.`,
      path: 'into',
    }),
  /** @param path the parameter that names it. */
  unknown: (collection: TermCollection, path: 'id' | 'into') =>
    new ApiError({
      code: 'not_found',
      message: `There is no such ${NAMES[collection]}. It may have been merged or deleted.`,
      path,
    }),
  lostMeanwhile: (collection: TermCollection) =>
    new ApiError({
      code: 'conflict',
      message: `Someone else merged or deleted one of the two just now. Look at the list of ${collection} and try again.`,
    }),
  busy: (collection: TermCollection) =>
    new ApiError({
      code: 'conflict',
      message: `Styles of this ${NAMES[collection]} are being saved at this moment. Nothing was changed; try again.`,
    }),
}
