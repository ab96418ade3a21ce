import { z } from 'zod'
import { defineRoute } from './define-route'
import { paginationSchema } from './pagination'
import { integerField } from './query-fields'
import { srefItemSchema } from './sref-item'

const MAX_PAGE = 1_000_000

export const favoritesParametersSchema = z.strictObject({
  page: integerField({ min: 1, max: MAX_PAGE, fallback: 1 }),
  limit: integerField({ min: 1, max: 100, fallback: 20 }),
})

export const favoriteItemSchema = z
  .object({
    ...srefItemSchema.shape,
    code: z
      .string()
      .nullable()
      .describe('Canonical digits; null where the style is premium and you are not.'),
    locked: z.boolean().describe('True where the style is premium and you are not.'),
    favoritedAt: z.iso.datetime(),
  })
  .meta({ id: 'Favorite' })

/**
 * Newest first. A style that has been taken from the public since is left out and not counted; it is
 * back when it is published again.
 */
export const favoritesAnswerSchema = paginationSchema.extend({ docs: z.array(favoriteItemSchema) })

export type FavoritesAnswer = z.output<typeof favoritesAnswerSchema>

export const favoritesRoute = defineRoute({
  id: 'listFavorites',
  method: 'GET',
  path: '/api/user/favorites',
  tag: 'Your data',
  summary: 'List your favourites',
  description:
    'Newest first. A style that has been taken from the public since is left out; it is back when it is published again.',
  asker: 'signed-in',
  query: favoritesParametersSchema,
  answers: { 200: favoritesAnswerSchema },
})
