import { announceTaxonomyChange } from '@root/hooks/announceTaxonomyChange'
import { clampReads } from '@root/hooks/clampReads'
import { refuseDeleteInUse } from '@root/hooks/refuseDeleteInUse'
import { refuseLostBulk } from '@root/hooks/refuseLostBulk'
import type { CollectionConfig } from 'payload'
import { curated } from '@/access/curated'

/**
 * Midjourney's models and style versions, kept by editors: new ones appear every few months, and a
 * release of the gallery must not be needed to offer them.
 */
export const Models: CollectionConfig = {
  slug: 'models',
  labels: { singular: 'Model', plural: 'Models' },
  access: curated,
  admin: {
    group: 'Catalogue',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'parameter', 'retired', 'sortOrder'],
    description: 'Models and style versions that editors can choose for samples.',
  },
  defaultSort: 'sortOrder',
  hooks: {
    beforeOperation: [clampReads],
    afterOperation: [refuseLostBulk],
    afterChange: [announceTaxonomyChange('models', ['parameter'])],
    beforeDelete: [refuseDeleteInUse('models')],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 60,
      admin: { placeholder: 'Version 7' },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'model',
      index: true,
      options: [
        { label: 'Model', value: 'model' },
        { label: 'Style version', value: 'styleVersion' },
      ],
    },
    {
      name: 'parameter',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 40,
      admin: { placeholder: '--v 7', description: 'As written in a prompt.' },
      validate: (value: string | null | undefined) =>
        /^--[a-z]+ [\w.]+$/.test(value ?? '') ||
        'Write it as in a prompt: --v 7, --niji 6, --sv 6.',
    },
    {
      name: 'worksWithCodes',
      type: 'checkbox',
      defaultValue: true,
      admin: {
        condition: (data) => data?.kind === 'styleVersion',
        description: 'Untick where Midjourney takes pictures as references, but no codes.',
      },
    },
    {
      name: 'retired',
      type: 'checkbox',
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description: 'No longer offered for new samples.',
        components: { Cell: '@/admin/FlagCell#FlagCell' },
      },
    },
    {
      name: 'sortOrder',
      type: 'number',
      defaultValue: 100,
      min: 0,
      max: 10_000,
      admin: { position: 'sidebar', description: 'Smaller comes first.' },
    },
  ],
}
