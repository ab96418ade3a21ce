import { z } from 'zod'
import { MAX_SLUG_LENGTH, SLUG_PATTERN } from '../slug-pattern'
import { canonicalSrefCodeSchema } from '../sref-code'
import { ASPECT_RATIO, SAMPLE_SCENES } from '../sref-sample'
import { MAX_PICTURES } from './columns'

/** The largest value of a Postgres `integer`, so that no counter can fail later in the database. */
export const MAX_COUNT = 2_147_483_647

export const MAX_TAGS = 20

const text = ({ max, min = 1 }: { max: number; min?: number }) =>
  z
    .string()
    .min(min, 'is empty')
    .max(max, `has more than ${max} characters`)
    .refine((value) => !value.includes('\0'), 'contains a NUL character')
    .refine((value) => value.isWellFormed(), 'contains half a character (a lone surrogate)')

const address = text({ max: 500 }).refine(isWebAddress, 'is not a web address (http or https)')
const weight = z
  .int('is not a whole number')
  .min(0, 'is not between 0 and 1000')
  .max(1000, 'is not between 0 and 1000')
const count = z
  .int('is not a whole number')
  .min(0, 'is negative')
  .max(MAX_COUNT, `is above ${MAX_COUNT}`)
const slug = text({ max: MAX_SLUG_LENGTH }).regex(SLUG_PATTERN, 'is not a slug')
const model = text({ max: 50 })
const styleVersion = text({ max: 20 })

const pictureSchema = z.strictObject({
  /** A web address, or a path inside the folder beside the import file. */
  source: text({ max: 2048 }),
  scene: z.enum(SAMPLE_SCENES, `is not one of ${SAMPLE_SCENES.join(', ')}`).optional(),
  prompt: text({ max: 2000 }).optional(),
  model: model.optional(),
  sv: styleVersion.optional(),
  sw: weight.optional(),
  aspect: z.string().regex(ASPECT_RATIO, 'is not an aspect ratio such as 16:9').optional(),
})

/**
 * One SREF as every import format gives it. Categories are names or slugs as written; tags are
 * lower-case, trimmed and unique; dates are ISO 8601 in UTC. Messages complete the sentence
 * “Column “x” …”.
 */
export const importRowSchema = z.strictObject({
  code: canonicalSrefCodeSchema,
  title: text({ max: 255 }),
  slug: slug.optional(),
  description: text({ max: 2000, min: 0 }).default(''),
  categories: z.array(text({ max: 60 })).max(20, 'has more than 20 entries'),
  tags: z.array(text({ max: 50 })).max(MAX_TAGS, `has more than ${MAX_TAGS} entries`),
  pictures: z.array(pictureSchema).max(MAX_PICTURES, `has more than ${MAX_PICTURES} entries`),
  defaults: z.strictObject({
    model: model.optional(),
    sv: styleVersion.optional(),
    sw: weight.optional(),
  }),
  premium: z.boolean(),
  featured: z.boolean(),
  source: z.strictObject({ name: text({ max: 200 }).optional(), url: address.optional() }),
  counters: z.strictObject({
    views: count.optional(),
    likes: count.optional(),
    favorites: count.optional(),
    copies: count.optional(),
    popularity: count.optional(),
  }),
  createdAt: z.iso.datetime().optional(),
  updatedAt: z.iso.datetime().optional(),
  verifiedAt: z.iso.datetime().optional(),
})

export const importCategorySchema = z.strictObject({
  name: text({ max: 60 }),
  slug,
  description: text({ max: 500, min: 0 }).optional(),
  /** An emoji; several code points may make one picture. */
  icon: text({ max: 16 }).optional(),
  featured: z.boolean().optional(),
  sortOrder: z.int('is not a whole number').optional(),
})

export type ImportRow = z.infer<typeof importRowSchema>
export type ImportPicture = ImportRow['pictures'][number]
export type ImportCategory = z.infer<typeof importCategorySchema>

function isWebAddress(value: string): boolean {
  const url = /\s/.test(value) ? null : URL.parse(value)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
}
