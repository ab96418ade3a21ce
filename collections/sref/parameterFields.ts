import type { Field } from 'payload'

/** Parameters that travel with a code: model, style version and style weight. */
export const parameterFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'model',
        type: 'relationship',
        relationTo: 'models',
        filterOptions: { kind: { equals: 'model' }, retired: { not_equals: true } },
        admin: { width: '34%' },
      },
      {
        name: 'styleVersion',
        label: 'Style version (--sv)',
        type: 'relationship',
        relationTo: 'models',
        filterOptions: { kind: { equals: 'styleVersion' }, retired: { not_equals: true } },
        admin: { width: '33%' },
      },
      {
        name: 'styleWeight',
        label: 'Style weight (--sw)',
        type: 'number',
        min: 0,
        max: 1000,
        admin: { width: '33%', placeholder: '100', description: '0 to 1000; empty means 100.' },
      },
    ],
  },
]
