import { z } from 'zod'
import { MAX_SLUG_LENGTH, SLUG_PATTERN } from '../slug-pattern'
import { withoutLeadingZeros } from '../sref-digits'
import { defineRoute } from './define-route'
import { srefDetailSchema } from './sref-detail'
import { srefItemSchema } from './sref-item'

/** Styles that one question may name, in each of its two ways. */
export const MAX_LOOKED_UP = 20

/** `GET /api/codes` */
export const codesParametersSchema = z.strictObject({
  code: namesField({
    pattern: /^\d{1,20}$/,
    expected: 'a code: 1 to 20 digits',
  }).transform((codes) => [...new Set(codes.map(withoutLeadingZeros))]),
  style: namesField({
    pattern: SLUG_PATTERN,
    maxLength: MAX_SLUG_LENGTH,
    expected: 'a slug: lower-case letters, digits and single dashes',
  }).transform((slugs) => [...new Set(slugs)]),
})

/** A style as far as a blend needs it. */
export const blendStyleSchema = z
  .object({
    slug: z.string(),
    title: z.string(),
    code: z.string().nullable().describe('Null where it is for premium users.'),
    premium: z.boolean(),
    cover: srefItemSchema.shape.samples.element.shape.image.nullable(),
    defaults: srefDetailSchema.shape.defaults,
  })
  .meta({ id: 'BlendStyle', description: 'A style, as a blend shows it.' })

export type BlendStyle = z.output<typeof blendStyleSchema>

export const codesAnswerSchema = z
  .object({
    docs: z.array(
      z.object({
        code: z.string().nullable().describe('As asked for, in its canonical form.'),
        slug: z.string().nullable().describe('As asked for.'),
        found: blendStyleSchema.nullable().describe('Null where the gallery has no such style.'),
      }),
    ),
  })
  .meta({ id: 'Codes' })

export type CodesAnswer = z.output<typeof codesAnswerSchema>

export const codesRoute = defineRoute({
  id: 'lookUpCodes',
  method: 'GET',
  path: '/api/codes',
  tag: 'Styles',
  summary: 'Look up several codes and slugs at once',
  description:
    'Every code and slug is answered, in the order of the question: codes first. The code of a premium style is unknown to those who may not read it; its slug is known to everyone, without the code.',
  asker: 'anyone',
  query: codesParametersSchema,
  answers: { 200: codesAnswerSchema },
})

type Names = { pattern: RegExp; maxLength?: number; expected: string }

/** Names of one kind; given more than once, all of them. */
function namesField({ pattern, maxLength = 20, expected }: Names) {
  const error = `Give ${expected}.`
  return z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z
      .array(z.string({ error }).max(maxLength, { error }).regex(pattern, { error }))
      .max(MAX_LOOKED_UP, { error: `Give at most ${MAX_LOOKED_UP} of them.` })
      .meta({ explode: true })
      .default([]),
  )
}
