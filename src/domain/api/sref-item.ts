import { z } from 'zod'
import { pictureUrl } from '../picture-name'
import { type PublicPicture, publicPictureSchema } from '../public-view'
import {
  cardSampleSchema,
  type SearchDocument,
  searchDocumentSchema,
} from '../search/search-document'

/** A style in a list: its search document, with addresses of its pictures. */
export const srefItemSchema = searchDocumentSchema
  .omit({ colorCells: true })
  .extend({
    samples: z
      .array(
        cardSampleSchema.extend({
          image: publicPictureSchema
            .extend({
              url: z
                .string()
                .describe(
                  'Path of the widest WebP variant on this site. `<contentHash>-<width>.<avif|webp>` beside it are the others.',
                ),
            })
            .meta({ id: 'Picture' }),
        }),
      )
      .describe('The cover first; a premium style has only that one.'),
  })
  .meta({ id: 'SrefItem', description: 'A style, as lists show it.' })

export type SrefItem = z.output<typeof srefItemSchema>

/** What the API gives of a document: the schema's fields and no other, whatever else is stored. */
export function toSrefItem(document: SearchDocument): SrefItem {
  const samples = document.samples.map(({ image, ...sample }) => ({
    ...sample,
    image: { ...image, url: pictureAddress(image) },
  }))
  const item = { ...document, samples }
  return Object.fromEntries(ITEM_FIELDS.map((field) => [field, item[field]])) as SrefItem
}

/** The path of the widest WebP variant. */
export function pictureAddress({
  contentHash,
  widths,
}: Pick<PublicPicture, 'contentHash' | 'widths'>): string {
  return pictureUrl({ contentHash, width: widths.at(-1), format: 'webp' })
}

const ITEM_FIELDS = Object.keys(srefItemSchema.shape) as (keyof SrefItem)[]
