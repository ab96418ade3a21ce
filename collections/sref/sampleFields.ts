import type { Field } from 'payload'
import { premiumReaders } from '@/access/premiumReaders'
import { ASPECT_RATIO, SAMPLE_SCENES } from '@/domain/sref-sample'
import { parameterFields } from './parameterFields'

/** Up to four pictures made with the style. The first one is the cover and is always public. */
export const sampleFields: Field[] = [
  {
    name: 'samples',
    type: 'array',
    required: true,
    minRows: 1,
    maxRows: 4,
    labels: { singular: 'Sample', plural: 'Samples' },
    access: { read: premiumReaders },
    admin: {
      description:
        'Four are the norm: portrait, environment, product, illustration. The first is the cover.',
      components: { RowLabel: '@/admin/SampleRowLabel#SampleRowLabel' },
    },
    fields: [
      { name: 'image', type: 'upload', relationTo: 'media', required: true },
      {
        type: 'row',
        fields: [
          {
            name: 'scene',
            type: 'select',
            options: SAMPLE_SCENES.map((value) => ({
              label: value[0]?.toUpperCase() + value.slice(1),
              value,
            })),
            admin: { width: '50%' },
          },
          {
            name: 'aspect',
            label: 'Aspect ratio (--ar)',
            type: 'text',
            admin: { width: '50%', placeholder: '1:1' },
            validate: (value: string | null | undefined) =>
              !value || ASPECT_RATIO.test(value) || 'Write it as width:height, such as 3:2.',
          },
        ],
      },
      { name: 'prompt', type: 'textarea', maxLength: 2000 },
      ...parameterFields,
    ],
  },
]
