import { announceTaxonomyChange, announceTaxonomyDelete } from '@root/hooks/announceTaxonomyChange'
import { clampReads } from '@root/hooks/clampReads'
import { fillSlug } from '@root/hooks/fillSlug'
import { normaliseTagName } from '@root/hooks/normaliseTagName'
import { refuseLostBulk } from '@root/hooks/refuseLostBulk'
import type { CollectionConfig } from 'payload'
import { curated } from '@/access/curated'
import { nobody } from '@/access/nobody'
import { mergeEndpoint } from '@/server/taxonomy/merge-endpoint'

/** Free words that describe a style. Names are unique and lower-case. */
export const Tags: CollectionConfig = {
  slug: 'tags',
  labels: { singular: 'Tag', plural: 'Tags' },
  access: curated,
  admin: {
    group: 'Catalogue',
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug', 'usageCount'],
    listSearchableFields: ['name', 'slug'],
    description: 'Words that describe a style. The number of uses is kept by the system.',
    components: { edit: { editMenuItems: ['@/admin/merge/MergeTerm#MergeTerm'] } },
  },
  defaultSort: '-usageCount',
  endpoints: [mergeEndpoint('tags')],
  hooks: {
    beforeOperation: [clampReads],
    afterOperation: [refuseLostBulk],
    afterChange: [announceTaxonomyChange('tags', ['name', 'slug'])],
    beforeDelete: [announceTaxonomyDelete('tags')],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 50,
      admin: { placeholder: 'water colour', description: 'Kept in lower case.' },
      hooks: { beforeValidate: [normaliseTagName] },
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
      name: 'usageCount',
      label: 'Uses',
      type: 'number',
      defaultValue: 0,
      index: true,
      access: { create: nobody, update: nobody },
      admin: {
        position: 'sidebar',
        readOnly: true,
        description: 'Published styles with this tag.',
      },
    },
  ],
}
