import { z } from 'zod'
import { readModelText } from '../model-text'
import { MAX_SLUG_LENGTH, SLUG_PATTERN } from '../slug-pattern'
import { srefCodeSchema } from '../sref-code'
import { ASPECT_RATIO, SAMPLE_SCENES } from '../sref-sample'
import { defineRoute } from './define-route'
import { srefDetailSchema } from './sref-detail'
import { srefPathSchema } from './sref-path'

const MAX_SAMPLES = 4
const MAX_CATEGORIES = 20
const MAX_TAGS = 20

const text = (max: number) =>
  z
    .string({ error: 'Give a text.' })
    .trim()
    .max(max, { error: `Give at most ${max} characters.` })
    .refine((value) => !value.includes('\0') && value.isWellFormed(), {
      error: 'Give valid Unicode text without NUL characters.',
    })

const optionalText = (max: number) => text(max).nullable().default(null)

const model = (kind: 'model' | 'styleVersion', example: string) =>
  text(50)
    .refine((value) => readModelText(value, kind) !== null, {
      error: `Write it as ${example}.`,
    })
    .nullable()
    .default(null)

const parameters = {
  model: model('model', '--v 7, v7 or niji 6').describe(
    '`--v 7`, `v7`, `7` or `niji 6`. One that the gallery does not know is refused.',
  ),
  sv: model('styleVersion', '--sv 6 or 6').describe('`--sv 6` or `6`.'),
  sw: z
    .int({ error: 'Give a whole number from 0 to 1000.' })
    .min(0, { error: 'Give a whole number from 0 to 1000.' })
    .max(1000, { error: 'Give a whole number from 0 to 1000.' })
    .nullable()
    .default(null),
}

const names = (max: number) =>
  z
    .array(text(80).min(1, { error: 'Give a slug or a name.' }))
    .max(max, { error: `Give at most ${max}.` })
    .default([])

const sampleInputSchema = z.strictObject({
  image: text(500)
    .min(1, { error: 'Give a picture.' })
    .describe(
      'The id of a picture in the library, its content hash, its file name or its address.',
    ),
  scene: z
    .enum(SAMPLE_SCENES, { error: `Give one of ${SAMPLE_SCENES.join(', ')}.` })
    .nullable()
    .default(null),
  prompt: optionalText(2000),
  aspect: text(5)
    .regex(ASPECT_RATIO, { error: 'Write it as width:height, such as 3:2.' })
    .nullable()
    .default(null)
    .describe('Width and height: `3:2`.'),
  ...parameters,
})

/**
 * A whole style: what is left out is emptied, but for the slug, which stays or is made from the title.
 * Editors' notes are not part of it and stay as they are.
 */
export const srefInputSchema = z
  .strictObject({
    title: text(255)
      .min(1, { error: 'Give a title.' })
      .meta({ examples: ['Salt and copper'] }),
    code: srefCodeSchema.describe(
      'Digits, also as pasted: `--sref 123`. Leading zeros are dropped.',
    ),
    slug: text(MAX_SLUG_LENGTH)
      .regex(SLUG_PATTERN, { error: 'Use lower-case letters, digits and single dashes.' })
      .optional(),
    description: optionalText(2000),
    categories: names(MAX_CATEGORIES).meta({
      description: 'Slugs or names of categories that exist.',
      examples: [['anime']],
    }),
    tags: names(MAX_TAGS).describe('Slugs or names.'),
    createTags: z
      .boolean({ error: 'Give true or false.' })
      .default(false)
      .describe('Whether tags that do not exist are made. Otherwise they are refused by name.'),
    samples: z
      .array(sampleInputSchema)
      .max(MAX_SAMPLES, { error: `Give at most ${MAX_SAMPLES} samples.` })
      .default([])
      .describe('The cover first.'),
    defaults: z.strictObject(parameters).prefault({}),
    premium: z.boolean({ error: 'Give true or false.' }).default(false),
    featured: z.boolean({ error: 'Give true or false.' }).default(false),
    source: z
      .strictObject({
        name: optionalText(200),
        url: text(500)
          .regex(/^https?:\/\/\S+$/, { error: 'Give a whole address that begins with https://.' })
          .nullable()
          .default(null),
      })
      .prefault({}),
    verifiedAt: z.iso
      .datetime({ offset: true, error: 'Give a time such as 2026-11-22T12:00:00Z.' })
      .nullable()
      .default(null)
      .describe('When the code was last tried, ISO 8601.'),
    status: z
      .enum(['draft', 'published'], { error: 'Give draft or published.' })
      .describe('`published` needs a category and a sample, and is visible at once.'),
  })
  .meta({
    id: 'SrefInput',
    description: 'A whole style: what is left out is emptied, but for the slug.',
  })

export type SrefInput = z.output<typeof srefInputSchema>

/** Room for four prompts of 2,000 characters, each of which may be written as `\\uXXXX`. */
const MAX_BODY_BYTES = 100_000

const shared = {
  tag: 'Styles',
  asker: 'editor',
  body: srefInputSchema,
  maxBodyBytes: MAX_BODY_BYTES,
} as const

export const createSrefRoute = defineRoute({
  ...shared,
  id: 'createSref',
  method: 'POST',
  path: '/api/sref',
  summary: 'Create a style',
  description:
    'A code or slug that another style has is a conflict, and the answer names that style. Pictures are uploaded before, by `POST /api/cms/media`.',
  answers: { 201: srefDetailSchema },
  errors: ['conflict'],
})

export const putSrefRoute = defineRoute({
  ...shared,
  id: 'putSref',
  method: 'PUT',
  path: '/api/sref/{ref}',
  summary: 'Create or replace a style',
  description:
    'Sent twice, it changes nothing the second time. Where the address names no style, one is made (201); from the trash it is taken back (201). The `ETag` of an earlier answer as `If-Match` keeps it from overwriting what somebody else has changed since.',
  parameters: srefPathSchema,
  answers: { 200: srefDetailSchema, 201: srefDetailSchema },
  errors: ['conflict'],
})

export const deleteSrefRoute = defineRoute({
  id: 'deleteSref',
  method: 'DELETE',
  path: '/api/sref/{ref}',
  tag: 'Styles',
  summary: 'Put a style into the trash',
  description:
    'A style that is in the trash already is answered in the same way. Admins delete it for good in the admin.',
  asker: 'editor',
  parameters: srefPathSchema,
  answers: { 204: null },
  errors: ['not_found', 'conflict'],
})
