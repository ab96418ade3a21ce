import { clearOnDuplicate } from '@root/hooks/clearOnDuplicate'
import type { Field } from 'payload'
import { nobody } from '@/access/nobody'
import { parameterFields } from './parameterFields'

/** How a style is filed, promoted and credited; in the sidebar of the admin. */
export const curationFields: Field[] = [
  {
    name: 'cover',
    type: 'ui',
    label: 'Cover',
    admin: {
      components: { Cell: '@/admin/CoverCell#CoverCell', Field: '@/admin/Nothing#Nothing' },
    },
  },
  {
    name: 'categories',
    type: 'relationship',
    relationTo: 'categories',
    hasMany: true,
    required: true,
    index: true,
    admin: {
      position: 'sidebar',
      sortOptions: 'sortOrder',
      description: 'At least one, to be found by.',
    },
  },
  {
    name: 'tags',
    type: 'relationship',
    relationTo: 'tags',
    hasMany: true,
    maxRows: 20,
    index: true,
    admin: { position: 'sidebar', sortOptions: 'name' },
  },
  {
    name: 'featured',
    type: 'checkbox',
    defaultValue: false,
    index: true,
    admin: {
      position: 'sidebar',
      description: 'Shown first on the home page.',
      components: { Cell: '@/admin/FlagCell#FlagCell' },
    },
  },
  {
    name: 'premium',
    type: 'checkbox',
    defaultValue: false,
    index: true,
    admin: {
      position: 'sidebar',
      description: 'Code, prompts and further samples are for premium users.',
      components: { Cell: '@/admin/FlagCell#FlagCell' },
    },
  },
  {
    name: 'defaults',
    type: 'group',
    label: 'Parameters it looks best with',
    admin: { position: 'sidebar' },
    fields: parameterFields,
  },
  {
    name: 'source',
    type: 'group',
    admin: { position: 'sidebar' },
    fields: [
      { name: 'name', type: 'text', maxLength: 200 },
      {
        name: 'url',
        label: 'Address',
        type: 'text',
        maxLength: 500,
        admin: { placeholder: 'https://' },
        validate: (value: string | null | undefined) =>
          !value ||
          /^https?:\/\/\S+$/.test(value) ||
          'Give a whole address that begins with https://.',
      },
    ],
  },
  {
    name: 'verifiedAt',
    label: 'Verified on',
    type: 'date',
    admin: {
      position: 'sidebar',
      description: 'When an editor last tried the code.',
      date: { displayFormat: 'd MMM yyyy' },
    },
  },
  {
    name: 'counters',
    type: 'relationship',
    relationTo: 'sref-counters',
    access: { create: nobody, update: nobody },
    hooks: { beforeDuplicate: [clearOnDuplicate] },
    admin: { hidden: true, components: { Diff: '@/admin/Nothing#Nothing' } },
  },
]
