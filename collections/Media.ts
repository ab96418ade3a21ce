import { attachVariants } from '@root/hooks/attachVariants'
import { clampReads } from '@root/hooks/clampReads'
import { processUpload } from '@root/hooks/processUpload'
import { refreshSrefsWithPicture } from '@root/hooks/refreshSrefsWithPicture'
import { refuseDeleteInUse } from '@root/hooks/refuseDeleteInUse'
import { refuseLostBulk } from '@root/hooks/refuseLostBulk'
import { sendPicture } from '@root/hooks/sendPicture'
import type { CollectionConfig } from 'payload'
import { editors } from '@/access/editors'
import { nobody } from '@/access/nobody'
import { readMedia } from '@/access/readMedia'
import { VARIANTS } from '@/domain/picture-variants'
import { ACCEPTED_MIME_TYPES } from '@/server/media/accepted-types'

const UNREACHABLE_WIDTH = 1_000_000

/**
 * Pictures. The upload is decided by content, re-encoded without metadata and named by its hash;
 * variants, thumbhash, palette and perceptual hash are made once, before the document is written.
 */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Picture', plural: 'Pictures' },
  access: {
    create: editors,
    read: readMedia,
    update: editors,
    delete: editors,
    admin: editors,
    readVersions: nobody,
    unlock: nobody,
  },
  admin: {
    group: 'Pictures',
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'credit', 'visibility', 'createdAt'],
    listSearchableFields: ['alt', 'credit', 'filename'],
    description: 'JPEG, PNG, WebP, AVIF or GIF, up to 20 MB and 50 megapixels.',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  upload: {
    mimeTypes: [...ACCEPTED_MIME_TYPES],
    adminThumbnail: 'w320webp',
    crop: false,
    focalPoint: false,
    pasteURL: false,
    displayPreview: true,
    // The variants come from `attachVariants`. A width that no picture reaches keeps Payload from
    // making its own, one decode each.
    imageSizes: VARIANTS.map(({ key }) => ({
      name: key,
      width: UNREACHABLE_WIDTH,
      admin: { disableGroupBy: true, disableListColumn: true, disableListFilter: true },
    })),
    handlers: [sendPicture],
  },
  hooks: {
    beforeOperation: [clampReads, processUpload],
    afterOperation: [refuseLostBulk],
    beforeChange: [attachVariants],
    afterChange: [refreshSrefsWithPicture],
    beforeDelete: [refuseDeleteInUse('media')],
  },
  fields: [
    {
      name: 'alt',
      label: 'Alternative text',
      type: 'text',
      required: true,
      maxLength: 300,
      admin: {
        placeholder: 'Portrait of a woman in a red coat',
        description: 'What the picture shows, for people who cannot see it.',
      },
    },
    {
      name: 'credit',
      type: 'text',
      maxLength: 200,
      access: { read: editors },
      admin: { description: 'Who made the picture, if that is to be named.' },
    },
    {
      name: 'visibility',
      type: 'select',
      defaultValue: 'private',
      index: true,
      options: [
        { label: 'Public', value: 'public' },
        { label: 'Preview of a premium style', value: 'preview' },
        { label: 'Premium', value: 'premium' },
        { label: 'Not published', value: 'private' },
      ],
      access: { create: nobody, update: nobody },
      admin: {
        position: 'sidebar',
        readOnly: true,
        description: 'Follows from the published styles that show the picture.',
      },
    },
    computedText('contentHash', { unique: true }),
    computedText('thumbhash'),
    computedText('perceptualHash', { index: true }),
    {
      name: 'palette',
      type: 'json',
      access: { create: nobody, update: nobody },
      admin: { hidden: true },
      jsonSchema: {
        uri: 'sref://palette',
        fileMatch: ['sref://palette'],
        schema: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['hex', 'weight'],
            properties: { hex: { type: 'string' }, weight: { type: 'number' } },
          },
        },
      },
    },
  ],
}

function computedText(name: string, options: { unique?: boolean; index?: boolean } = {}) {
  return {
    name,
    type: 'text' as const,
    ...options,
    access: { create: nobody, update: nobody },
    admin: { hidden: true },
  }
}
