import { z } from 'zod'
import { defineRoute } from './define-route'

const MAX_PASSWORD_LENGTH = 1000

export const deleteUserRoute = defineRoute({
  id: 'deleteUser',
  method: 'DELETE',
  path: '/api/user',
  tag: 'Your data',
  summary: 'Delete your account',
  description:
    'For good and at once: likes, favourites, keys and sessions go, and what was counted stays without ' +
    'your name. A wrong password counts as a failed sign-in.',
  asker: 'signed-in',
  needsSession: true,
  body: z.strictObject({
    password: z
      .string('Give your password.')
      .min(1, 'Give your password.')
      .max(MAX_PASSWORD_LENGTH, 'That is too long for a password.'),
  }),
  answers: { 204: null },
  errors: ['conflict'],
})
