import { assignOwner } from '@root/hooks/assignOwner'
import { clampReads } from '@root/hooks/clampReads'
import { refuseSecondMark } from '@root/hooks/refuseSecondMark'
import { requireReadableSref } from '@root/hooks/requireReadableSref'
import type { CollectionConfig } from 'payload'
import { admins } from '@/access/admins'
import { nobody } from '@/access/nobody'
import { ownRows } from '@/access/ownRows'
import { signedIn } from '@/access/signedIn'

type Options = Pick<CollectionConfig, 'slug' | 'labels'>

/** A collection with at most one row a (user, style): what likes and favourites have in common. */
export function userMarks({ slug, labels }: Options): CollectionConfig {
  return {
    slug,
    labels,
    access: {
      create: signedIn,
      read: ownRows,
      update: nobody,
      delete: ownRows,
      admin: admins,
      readVersions: nobody,
      unlock: nobody,
    },
    admin: { group: 'People', hidden: true },
    lockDocuments: false,
    indexes: [{ fields: ['user', 'sref'], unique: true }],
    hooks: {
      beforeOperation: [clampReads],
      beforeValidate: [assignOwner],
      beforeChange: [requireReadableSref, refuseSecondMark],
    },
    fields: [
      { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
      { name: 'sref', type: 'relationship', relationTo: 'srefs', required: true, index: true },
    ],
  }
}
