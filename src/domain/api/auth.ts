import { z } from 'zod'
import { emailSchema } from '../accounts/email'
import { givenPasswordSchema } from '../accounts/password-policy'
import { usernameSchema } from '../accounts/username'
import { defineRoute } from './define-route'

/** An account as its owner sees it. */
export const accountSchema = z
  .object({
    id: z.string(),
    username: z.string(),
    email: z.string(),
    roles: z.array(z.enum(['admin', 'editor', 'member'])),
    tier: z.enum(['free', 'premium']),
    premiumUntil: z.string().nullable().meta({ description: 'Null: premium does not end.' }),
    isPremium: z
      .boolean()
      .meta({ description: 'Whether premium content is shown at this moment.' }),
    verified: z.boolean().meta({ description: 'Whether the e-mail address is confirmed.' }),
  })
  .meta({ id: 'Account' })

export type Account = z.output<typeof accountSchema>

export const meAnswerSchema = z.object({
  user: accountSchema.nullable().meta({ description: 'Null: nobody is signed in.' }),
})

export type MeAnswer = z.output<typeof meAnswerSchema>

export const sessionAnswerSchema = z
  .object({
    user: accountSchema,
    token: z.string().meta({
      description: 'For programs, as `Authorization: JWT <token>`. Browsers have the cookie.',
    }),
    exp: z.int().meta({ description: 'Unix time in seconds at which the session runs out.' }),
  })
  .meta({ id: 'Session' })

export const messageAnswerSchema = z
  .object({
    message: z.string().meta({ description: 'A full sentence for a person.' }),
  })
  .meta({ id: 'Message' })

const COMMON = { method: 'POST', tag: 'Accounts' } as const

export const registerRoute = defineRoute({
  ...COMMON,
  id: 'register',
  path: '/api/auth/register',
  summary: 'Ask for an account',
  description:
    'The account is opened by the link in a mail, within 24 hours. The answer is the same whether or not the address has an account; a name that is taken is told.',
  asker: 'anyone',
  body: z.strictObject({
    email: emailSchema,
    username: usernameSchema,
    password: givenPasswordSchema.meta({
      description: 'At least 10 characters, not a common one, without your name or address.',
    }),
  }),
  answers: { 202: messageAnswerSchema },
  errors: ['conflict'],
})

export const loginRoute = defineRoute({
  ...COMMON,
  id: 'login',
  path: '/api/auth/login',
  summary: 'Sign in',
  description:
    'Sets the session cookie. Whatever is wrong is answered alike: no such account, a wrong password, an unconfirmed address, or too many failed tries.',
  asker: 'anyone',
  body: z.strictObject({ email: emailSchema, password: givenPasswordSchema }),
  answers: { 200: sessionAnswerSchema },
  errors: ['not_signed_in'],
})

export const logoutRoute = defineRoute({
  ...COMMON,
  id: 'logout',
  path: '/api/auth/logout',
  summary: 'Sign out',
  description: 'Ends the session on the server, so that its token is worth nothing any more.',
  asker: 'anyone',
  needsSession: true,
  body: z.strictObject({
    everywhere: z
      .boolean({ error: 'Give true or false.' })
      .default(false)
      .meta({ description: 'Ends all sessions of the account.' }),
  }),
  answers: { 200: messageAnswerSchema },
})

export const refreshRoute = defineRoute({
  ...COMMON,
  id: 'refreshSession',
  path: '/api/auth/refresh',
  summary: 'Make the session last longer',
  asker: 'signed-in',
  needsSession: true,
  answers: { 200: sessionAnswerSchema },
})

export const meRoute = defineRoute({
  ...COMMON,
  id: 'getMe',
  method: 'GET',
  path: '/api/auth/me',
  summary: 'Tell who is signed in',
  asker: 'anyone',
  isShared: false,
  answers: { 200: meAnswerSchema },
})
