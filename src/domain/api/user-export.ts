import { z } from 'zod'
import { defineRoute } from './define-route'
import { apiKeySchema } from './user-keys'

const time = z.iso.datetime()

/** A style that is not public (any more) is given by its id alone. */
const styleSchema = z.object({
  id: z.string(),
  slug: z.string().nullable(),
  title: z.string().nullable(),
})

const markSchema = z.object({ style: styleSchema, createdAt: time })

export const userExportSchema = z
  .object({
    exportedAt: time,
    profile: z.object({
      id: z.string(),
      username: z.string(),
      email: z.string(),
      isEmailConfirmed: z.boolean(),
      roles: z.array(z.string()),
      tier: z.string(),
      premiumUntil: time.nullable(),
      lastLoginAt: time.nullable(),
      createdAt: time,
      updatedAt: time,
      failedSignIns: z.number().int(),
      lockedUntil: time.nullable(),
      passwordResetRequestedAt: time.nullable(),
      passwordResetEndsAt: time.nullable(),
    }),
    sessions: z.array(z.object({ createdAt: time.nullable(), expiresAt: time })),
    apiKeys: z.array(apiKeySchema),
    likes: z.array(markSchema),
    favorites: z.array(markSchema),
    events: z
      .array(
        z.object({
          type: z.string(),
          style: styleSchema.nullable(),
          referrer: z.string().nullable(),
          visitorHash: z.string().nullable(),
          createdAt: time,
        }),
      )
      .meta({ description: 'Of the last 90 days. Older ones are counted, without their user.' }),
    scheduled: z
      .array(z.object({ type: z.string(), style: z.string().nullable(), at: time.nullable() }))
      .meta({ description: 'What you have planned to be published or taken back.' }),
    mailedLinks: z
      .array(z.object({ purpose: z.string(), email: z.string(), createdAt: time, expiresAt: time }))
      .meta({ description: 'Links that were mailed to you, without what opens them.' }),
    pendingMails: z.array(z.object({ about: z.string(), createdAt: time })),
    preferences: z
      .array(z.object({ key: z.string().nullable(), value: z.unknown(), updatedAt: time }))
      .meta({ description: 'Of the admin: columns of lists, collapsed groups and the like.' }),
    openDocuments: z
      .array(z.object({ collection: z.string().nullable(), id: z.string().nullable(), at: time }))
      .meta({ description: 'What is open for editing in the admin.' }),
  })
  .meta({ id: 'UserExport' })

export type UserExport = z.output<typeof userExportSchema>

export const exportUserRoute = defineRoute({
  id: 'exportUser',
  method: 'GET',
  path: '/api/user/export',
  tag: 'Your data',
  summary: 'Download all that is held about you',
  description: 'Passwords, tokens and keys are kept as hashes only, and those are not given.',
  asker: 'signed-in',
  answers: { 200: userExportSchema },
})
