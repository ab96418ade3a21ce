import { z } from 'zod'
import { COUNTER_NAMES } from '../counters'
import { publicSampleSchema } from '../public-view'

/** A sample as a card shows it: everyone may see it. Prompts and parameters are on the style's page. */
export const cardSampleSchema = publicSampleSchema.pick({ image: true, scene: true, aspect: true })

export const termSchema = z.object({ slug: z.string(), name: z.string() })

/**
 * The one flat document of a published style: everything that a card, a facet, a filter or an order
 * needs, and nothing that a visitor may not see. Both engines store exactly this. It is made by
 * `toSearchDocument` alone.
 */
export const searchDocumentSchema = z.object({
  id: z.string().describe('A UUID.'),
  slug: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  code: z
    .string()
    .nullable()
    .describe('What follows `--sref`: canonical digits, as a text. Null for a premium style.'),
  premium: z.boolean(),
  featured: z.boolean(),
  categories: z.array(termSchema.extend({ icon: z.string().nullable() })),
  tags: z.array(termSchema),
  models: z
    .array(z.string())
    .describe(
      'Models that the public samples were made with and the one it looks best with: `v7`, `niji6`.',
    ),
  /** The cover first; a premium style has only that one. */
  samples: z.array(cardSampleSchema),
  palette: z
    .array(z.object({ hex: z.string(), weight: z.number() }))
    .describe(
      'Leading colours over all public samples, heaviest first, at most eight; weights add up to 1 or less.',
    ),
  /** The cells of OKLab that the palette's colours lie in, see `colour-cells.ts`. */
  colorCells: z.array(z.number().int()),
  counts: z.object(
    Object.fromEntries(COUNTER_NAMES.map((name) => [name, z.number()])) as Record<
      (typeof COUNTER_NAMES)[number],
      z.ZodNumber
    >,
  ),
  createdAt: z.string().describe('When the style was made, ISO 8601 in UTC.'),
})

export type SearchDocument = z.output<typeof searchDocumentSchema>

/**
 * The form of the document. Raise it with every change of `toSearchDocument` or of the schema: stored
 * documents of another form are made anew, and an external index of another form is not asked.
 */
export const SEARCH_DOCUMENT_FORM = 1
