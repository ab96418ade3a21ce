import { z } from 'zod'
import { pictureUrl } from '../picture-name'
import { publicPictureSchema } from '../public-view'
import {
  cardSampleSchema,
  type SearchDocument,
  searchDocumentSchema,
} from '../search/search-document'

/** A style in a list: its search document, with addresses of its pictures. */
export const srefItemSchema = searchDocumentSchema.omit({ colorCells: true }).extend({
  /** The cover first; a premium style has only that one. */
  samples: z.array(
    cardSampleSchema.extend({
      image: publicPictureSchema.extend({
        /** Path of the widest WebP variant on this site. `<contentHash>-<width>.<avif|webp>` beside it are the others. */
        url: z.string(),
      }),
    }),
  ),
})

export type SrefItem = z.output<typeof srefItemSchema>

/** What the API gives of a document: the schema's fields and no other, whatever else is stored. */
export function toSrefItem(document: SearchDocument): SrefItem {
  const samples = document.samples.map(({ image, ...sample }) => ({
    ...sample,
    image: {
      ...image,
      url: pictureUrl({
        contentHash: image.contentHash,
        width: image.widths.at(-1),
        format: 'webp',
      }),
    },
  }))
  const item = { ...document, samples }
  return Object.fromEntries(ITEM_FIELDS.map((field) => [field, item[field]])) as SrefItem
}

const ITEM_FIELDS = Object.keys(srefItemSchema.shape) as (keyof SrefItem)[]
