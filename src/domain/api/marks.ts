import { z } from 'zod'
import { defineRoute } from './define-route'
import { srefPathSchema } from './sref-path'

const countSchema = z.number().int().nonnegative()

/** Asked twice it answers the same, and counts once. */
export const likeAnswerSchema = z.object({
  liked: z.boolean(),
  count: countSchema.describe('Likes of the style, this one included.'),
})

/** Asked twice it answers the same, and counts once. */
export const favoriteAnswerSchema = z.object({
  favorited: z.boolean(),
  count: countSchema.describe('How many members keep the style, this one included.'),
})

export const likeRoute = defineRoute({
  id: 'likeSref',
  method: 'POST',
  path: '/api/sref/{ref}/like',
  tag: 'Styles',
  summary: 'Like a style',
  asker: 'signed-in',
  parameters: srefPathSchema,
  answers: { 200: likeAnswerSchema },
  errors: ['not_found'],
})

export const unlikeRoute = defineRoute({
  id: 'unlikeSref',
  method: 'DELETE',
  path: '/api/sref/{ref}/like',
  tag: 'Styles',
  summary: 'Take a like back',
  asker: 'signed-in',
  parameters: srefPathSchema,
  answers: { 200: likeAnswerSchema },
  errors: ['not_found'],
})

export const favoriteRoute = defineRoute({
  id: 'favoriteSref',
  method: 'POST',
  path: '/api/sref/{ref}/favorite',
  tag: 'Styles',
  summary: 'Keep a style as a favourite',
  asker: 'signed-in',
  parameters: srefPathSchema,
  answers: { 200: favoriteAnswerSchema },
  errors: ['not_found'],
})

export const unfavoriteRoute = defineRoute({
  id: 'unfavoriteSref',
  method: 'DELETE',
  path: '/api/sref/{ref}/favorite',
  tag: 'Styles',
  summary: 'Take a style out of the favourites',
  asker: 'signed-in',
  parameters: srefPathSchema,
  answers: { 200: favoriteAnswerSchema },
  errors: ['not_found'],
})
