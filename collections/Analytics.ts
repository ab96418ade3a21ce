import { clampReads } from '@root/hooks/clampReads'
import type { CollectionConfig } from 'payload'
import { editors } from '@/access/editors'
import { nobody } from '@/access/nobody'

/**
 * What happened, append-only. Rows are written by the system, never through the API, and hold no raw
 * address: a visitor is a keyed hash with a salt that changes every day. Likes and favourites name their
 * user instead, and whoever asks not to be tracked is not told apart at all.
 */
export const Analytics: CollectionConfig = {
  slug: 'analytics',
  labels: { singular: 'Event', plural: 'Events' },
  access: {
    create: nobody,
    read: editors,
    update: nobody,
    delete: nobody,
    admin: editors,
    readVersions: nobody,
    unlock: nobody,
  },
  admin: {
    group: 'Insight',
    listSearchableFields: ['referrer'],
    defaultColumns: ['type', 'sref', 'createdAt', 'referrer'],
    description: 'Raw events of the last 90 days. Written by the system.',
  },
  lockDocuments: false,
  defaultSort: '-createdAt',
  indexes: [{ fields: ['sref', 'type', 'createdAt'] }],
  hooks: { beforeOperation: [clampReads] },
  fields: [
    {
      name: 'type',
      type: 'select',
      required: true,
      index: true,
      options: ['view', 'like', 'favorite', 'copy', 'share', 'search', 'download'],
    },
    { name: 'sref', type: 'relationship', relationTo: 'srefs', index: true },
    { name: 'user', type: 'relationship', relationTo: 'users', index: true },
    { name: 'visitorHash', type: 'text', maxLength: 64 },
    { name: 'referrer', type: 'text', maxLength: 500 },
  ],
}
