import { z } from 'zod'
import { defineRoute } from './define-route'

/** The most slugs of a kind in one answer. */
export const MAX_MARKS = 10_000

const slugsSchema = z.array(z.string()).max(MAX_MARKS)

export const userMarksSchema = z
  .object({
    liked: slugsSchema.describe('Slugs of the styles you like, newest first.'),
    favorited: slugsSchema.describe('Slugs of the styles you keep, newest first.'),
  })
  .meta({ id: 'UserMarks' })

export type UserMarks = z.output<typeof userMarksSchema>

export const userMarksRoute = defineRoute({
  id: 'listMarks',
  method: 'GET',
  path: '/api/user/marks',
  tag: 'Your data',
  summary: 'List the slugs of what you like and keep',
  description: `For marking them in lists. Only styles that are public at the moment; the newest ${MAX_MARKS.toLocaleString('en')} of each kind.`,
  asker: 'signed-in',
  answers: { 200: userMarksSchema },
})
