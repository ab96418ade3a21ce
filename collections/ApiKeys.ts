import { clampReads } from '@root/hooks/clampReads'
import type { CollectionConfig } from 'payload'
import { nobody } from '@/access/nobody'
import { ownRowsOrAdmins } from '@/access/ownRowsOrAdmins'
import { isEditor, viewerOf } from '@/access/roles'
import { API_KEY_SCOPES } from '@/domain/api-keys/scopes'

const LABELS = { read: 'Read', write: 'Write' } as const

const MINUTE_DATE = { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy, HH:mm' } as const

/**
 * Keys for automation. Made by `POST /api/user/keys` alone, which shows the secret once; nothing but
 * its hash is kept. To revoke one is to delete it.
 */
export const ApiKeys: CollectionConfig = {
  slug: 'api-keys',
  labels: { singular: 'API key', plural: 'API keys' },
  access: {
    create: nobody,
    read: ownRowsOrAdmins,
    update: nobody,
    delete: ownRowsOrAdmins,
    admin: (args) => isEditor(viewerOf(args)),
    readVersions: nobody,
    unlock: nobody,
  },
  admin: {
    group: 'People',
    useAsTitle: 'name',
    defaultColumns: ['name', 'prefix', 'scopes', 'lastUsedAt', 'expiresAt', 'user'],
    listSearchableFields: ['name', 'prefix'],
    components: { beforeListTable: ['@/admin/api-keys/MakeKey#MakeKey'] },
    description: 'A key does what its owner may do, and never more. Deleting it ends it at once.',
  },
  lockDocuments: false,
  defaultSort: '-createdAt',
  hooks: { beforeOperation: [clampReads] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 100 },
    {
      name: 'user',
      label: 'Owner',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'scopes',
      type: 'select',
      hasMany: true,
      required: true,
      options: API_KEY_SCOPES.map((value) => ({ label: LABELS[value], value })),
    },
    {
      name: 'prefix',
      label: 'Begins with',
      type: 'text',
      required: true,
    },
    {
      name: 'hash',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: nobody },
    },
    { name: 'expiresAt', label: 'Ends', type: 'date', admin: { date: MINUTE_DATE } },
    { name: 'lastUsedAt', label: 'Last used', type: 'date', admin: { date: MINUTE_DATE } },
  ],
}
