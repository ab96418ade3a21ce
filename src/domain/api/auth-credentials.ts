import { z } from 'zod'
import { emailSchema } from '../accounts/email'
import { givenPasswordSchema } from '../accounts/password-policy'
import { messageAnswerSchema } from './auth'
import { defineRoute } from './define-route'

const MAX_TOKEN_LENGTH = 200

const tokenSchema = z
  .string({ error: 'Give the token of the link.' })
  .min(1, 'Give the token of the link.')
  .max(MAX_TOKEN_LENGTH, 'This is no token of a link.')
  .meta({ description: 'From the link in the mail. It can be used once.' })

const newPasswordSchema = givenPasswordSchema.meta({
  description: 'At least 10 characters, not a common one, without your name or address.',
})

export const verifyAnswerSchema = messageAnswerSchema.extend({
  purpose: z.enum(['registration', 'confirm-address', 'change-email']),
})

const COMMON = { method: 'POST', tag: 'Accounts' } as const

export const verifyRoute = defineRoute({
  ...COMMON,
  id: 'verifyEmail',
  path: '/api/auth/verify',
  summary: 'Use the link of a mail that confirms an address',
  description: 'Opens the account, or gives it its new address.',
  asker: 'anyone',
  body: z.strictObject({ token: tokenSchema }),
  answers: { 200: verifyAnswerSchema },
  errors: ['conflict'],
})

export const resendVerificationRoute = defineRoute({
  ...COMMON,
  id: 'resendVerification',
  path: '/api/auth/resend-verification',
  summary: 'Ask for the mail that opens an account once more',
  asker: 'anyone',
  body: z.strictObject({ email: emailSchema }),
  answers: { 202: messageAnswerSchema },
})

export const forgotPasswordRoute = defineRoute({
  ...COMMON,
  id: 'forgotPassword',
  path: '/api/auth/forgot-password',
  summary: 'Ask for a mail with a link to set a new password',
  description: 'The answer is the same whether or not the address has an account.',
  asker: 'anyone',
  body: z.strictObject({ email: emailSchema }),
  answers: { 202: messageAnswerSchema },
})

export const resetPasswordRoute = defineRoute({
  ...COMMON,
  id: 'resetPassword',
  path: '/api/auth/reset-password',
  summary: 'Set a new password by the link of a mail',
  description: 'Ends all sessions of the account.',
  asker: 'anyone',
  body: z.strictObject({ token: tokenSchema, password: newPasswordSchema }),
  answers: { 200: messageAnswerSchema },
})

export const changePasswordRoute = defineRoute({
  ...COMMON,
  id: 'changePassword',
  path: '/api/auth/change-password',
  summary: 'Set another password',
  description: 'Ends all other sessions of the account. API keys cannot do this.',
  asker: 'signed-in',
  needsSession: true,
  body: z.strictObject({ currentPassword: givenPasswordSchema, newPassword: newPasswordSchema }),
  answers: { 200: messageAnswerSchema },
})

export const changeEmailRoute = defineRoute({
  ...COMMON,
  id: 'changeEmail',
  path: '/api/auth/change-email',
  summary: 'Ask for another e-mail address',
  description:
    'The address counts when the link in the mail to it has been used; the present one is told. API keys cannot do this.',
  asker: 'signed-in',
  needsSession: true,
  body: z.strictObject({ currentPassword: givenPasswordSchema, email: emailSchema }),
  answers: { 202: messageAnswerSchema },
})
