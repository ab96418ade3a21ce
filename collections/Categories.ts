import { announceTaxonomyChange } from '@root/hooks/announceTaxonomyChange'
import { clampReads } from '@root/hooks/clampReads'
import { fillSlug } from '@root/hooks/fillSlug'
import { refuseDeleteInUse } from '@root/hooks/refuseDeleteInUse'
import { refuseLostBulk } from '@root/hooks/refuseLostBulk'
import type { CollectionConfig } from 'payload'
import { curated } from '@/access/curated'
import { mergeEndpoint } from '@/server/taxonomy/merge-endpoint'

/** What a visitor browses by: a medium, a genre or a mood. */
export const Categories: CollectionConfig = {
  slug: 'categories',
  labels: { singular: 'Category', plural: 'Categories' },
  access: curated,
  admin: {
    group: 'Catalogue',
    useAsTitle: 'name',
    defaultColumns: ['name', 'icon', 'slug', 'featured', 'sortOrder'],
    description: 'What visitors browse by. Every published style has at least one.',
    listSearchableFields: ['name', 'slug', 'description'],
    components: { edit: { editMenuItems: ['@/admin/merge/MergeTerm#MergeTerm'] } },
  },
  defaultSort: 'sortOrder',
  endpoints: [mergeEndpoint('categories')],
  hooks: {
    beforeOperation: [clampReads],
    afterOperation: [refuseLostBulk],
    afterChange: [announceTaxonomyChange('categories', ['name', 'slug', 'icon'])],
    beforeDelete: [refuseDeleteInUse('categories')],
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'name',
          type: 'text',
          required: true,
          unique: true,
          maxLength: 60,
          admin: { width: '70%', placeholder: 'Ink & Line' },
        },
        {
          name: 'icon',
          type: 'text',
          maxLength: 16,
          admin: { width: '30%', placeholder: '🎨', description: 'One emoji.' },
        },
      ],
    },
    {
      name: 'description',
      type: 'textarea',
      maxLength: 500,
      admin: { description: 'One or two sentences, shown above the styles of the category.' },
    },
    {
      name: 'slug',
      type: 'text',
      unique: true,
      index: true,
      maxLength: 80,
      admin: { position: 'sidebar', description: 'The address. Made from the name if empty.' },
      hooks: { beforeValidate: [fillSlug({ from: 'name' })] },
    },
    {
      name: 'featured',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      admin: {
        position: 'sidebar',
        description: 'Shown on the home page.',
        components: { Cell: '@/admin/FlagCell#FlagCell' },
      },
    },
    {
      name: 'sortOrder',
      type: 'number',
      defaultValue: 100,
      min: 0,
      max: 10_000,
      index: true,
      admin: { position: 'sidebar', description: 'Smaller comes first.' },
    },
  ],
}
