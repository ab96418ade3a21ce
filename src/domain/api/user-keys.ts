import { z } from 'zod'
import { API_KEY_SCOPES, completeScopes } from '../api-keys/scopes'
import { defineRoute } from './define-route'

/** Keys that one user may have at a time. */
export const MAX_KEYS = 20

const MAX_NAME_LENGTH = 100

export const apiKeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(API_KEY_SCOPES)),
    prefix: z.string().meta({ description: 'The first characters of the key, to tell it by.' }),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable().meta({ description: 'Null: it does not end.' }),
    lastUsedAt: z.iso.datetime().nullable().meta({ description: 'Written once a minute at most.' }),
  })
  .meta({ id: 'ApiKey' })

export type ApiKeyItem = z.output<typeof apiKeySchema>

export const apiKeyListSchema = z.object({ docs: z.array(apiKeySchema) })

export const newApiKeySchema = z.strictObject({
  name: z
    .string('Give a name by which you will know the key.')
    .trim()
    .min(1, 'Give a name by which you will know the key.')
    .max(MAX_NAME_LENGTH, `Give at most ${MAX_NAME_LENGTH} characters.`)
    .refine((name) => !/\p{Cc}/u.test(name), 'Give a name without control characters.'),
  scopes: z
    .array(z.enum(API_KEY_SCOPES, 'Give read or write.'), 'Give a list of scopes.')
    .min(1, 'Give at least one scope.')
    .max(API_KEY_SCOPES.length, 'Give each scope once.')
    .transform(completeScopes)
    .meta({ description: '`write` brings `read` along.' }),
  expiresAt: z.iso
    .datetime({ offset: true, error: 'Give a time such as 2030-01-31T12:00:00Z.' })
    .refine((time) => new Date(time) > new Date(), 'Give a time that is still to come.')
    .nullable()
    .default(null),
})

export type NewApiKey = z.output<typeof newApiKeySchema>

export const madeApiKeySchema = apiKeySchema.extend({
  key: z.string().meta({ description: 'The whole key. It is shown here and never again.' }),
})

const COMMON = { tag: 'Your data', asker: 'signed-in' } as const

export const listKeysRoute = defineRoute({
  ...COMMON,
  id: 'listApiKeys',
  method: 'GET',
  path: '/api/user/keys',
  summary: 'List your API keys',
  answers: { 200: apiKeyListSchema },
})

export const createKeyRoute = defineRoute({
  ...COMMON,
  id: 'createApiKey',
  method: 'POST',
  path: '/api/user/keys',
  summary: 'Make an API key',
  description:
    'Send the key as `Authorization: users API-Key <key>`. It does what you may do at that moment, ' +
    `as far as its scopes go. You can have ${MAX_KEYS}.`,
  needsSession: true,
  body: newApiKeySchema,
  answers: { 201: madeApiKeySchema },
  errors: ['conflict'],
})

export const revokeKeyRoute = defineRoute({
  ...COMMON,
  id: 'revokeApiKey',
  method: 'DELETE',
  path: '/api/user/keys/{id}',
  summary: 'Revoke an API key',
  description: 'The key is dead at once.',
  needsSession: true,
  parameters: z.object({ id: z.uuid() }),
  answers: { 204: null },
  errors: ['not_found'],
})
