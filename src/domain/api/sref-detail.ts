import { z } from 'zod'
import { type PublicSample, publicSampleSchema } from '../public-view'
import { defineRoute } from './define-route'
import { pictureAddress, srefItemSchema } from './sref-item'
import { srefPathSchema } from './sref-path'

/** A sample with everything that its asker may see of it. */
export const srefSampleSchema = publicSampleSchema
  .omit({ styleVersion: true, styleWeight: true })
  .extend({
    image: srefItemSchema.shape.samples.element.shape.image,
    model: z.string().nullable().describe('As written in a prompt: `--v 7`.'),
    sv: z.string().nullable().describe('`--sv 6`'),
    sw: z.number().int().nullable().describe('0 to 1000.'),
  })
  .meta({ id: 'Sample' })

/**
 * A style. To those without the right a premium one is `locked`: it has no code, no parameters, and of
 * the samples only the cover, without its prompt.
 */
export const srefDetailSchema = srefItemSchema
  .extend({
    locked: z.boolean().describe('Whether more of this style is shown to premium users.'),
    status: z.enum(['draft', 'published']).describe('Drafts are there for editors alone.'),
    samples: z.array(srefSampleSchema),
    defaults: z
      .object({
        model: z.string().nullable(),
        sv: z.string().nullable(),
        sw: z.number().int().nullable(),
      })
      .describe('What the style looks best with.'),
    parameters: z
      .string()
      .nullable()
      .describe(
        'Ready to stand behind a prompt: `--sref 123 --v 7 --sw 100`. Null where it is locked.',
      ),
    source: z.object({ name: z.string().nullable(), url: z.string().nullable() }),
    verifiedAt: z
      .string()
      .nullable()
      .describe('When an editor last tried the code, ISO 8601 in UTC.'),
    updatedAt: z.string(),
    liked: z
      .boolean()
      .optional()
      .describe('Only for someone who is signed in: whether they like it.'),
    favorited: z
      .boolean()
      .optional()
      .describe('Only for someone who is signed in: whether it is among their favourites.'),
  })
  .meta({ id: 'Sref', description: 'A style, as far as its asker may see it.' })

export type SrefSample = z.output<typeof srefSampleSchema>
export type SrefDetail = z.output<typeof srefDetailSchema>

export function toSrefSample({
  image,
  styleVersion,
  styleWeight,
  ...sample
}: PublicSample): SrefSample {
  return {
    ...sample,
    image: { ...image, url: pictureAddress(image) },
    sv: styleVersion,
    sw: styleWeight,
  }
}

export const srefDetailRoute = defineRoute({
  id: 'getSref',
  method: 'GET',
  path: '/api/sref/{ref}',
  tag: 'Styles',
  summary: 'Read a style',
  description:
    'The code of a premium style names it only to those who may read it; to everyone else it is unknown. Its slug names it to everyone.',
  asker: 'anyone',
  parameters: srefPathSchema,
  answers: { 200: srefDetailSchema },
  errors: ['not_found'],
})
