import { clampReads } from '@root/hooks/clampReads'
import type { CollectionConfig } from 'payload'
import { admins } from '@/access/admins'
import { nobody } from '@/access/nobody'
import { ownRows } from '@/access/ownRows'

type Options = Pick<CollectionConfig, 'slug' | 'labels'>

/**
 * A collection with at most one row a (user, style): what likes and favourites have in common. Rows are
 * written by `src/server/marks` alone, which changes the counters in the same statement.
 */
export function userMarks({ slug, labels }: Options): CollectionConfig {
  return {
    slug,
    labels,
    access: {
      create: nobody,
      read: ownRows,
      update: nobody,
      delete: nobody,
      admin: admins,
      readVersions: nobody,
      unlock: nobody,
    },
    admin: { group: 'People', hidden: true },
    lockDocuments: false,
    indexes: [{ fields: ['user', 'sref'], unique: true }],
    hooks: { beforeOperation: [clampReads] },
    fields: [
      { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
      { name: 'sref', type: 'relationship', relationTo: 'srefs', required: true, index: true },
    ],
  }
}
