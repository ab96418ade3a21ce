import type { Field, JSONField } from 'payload'
import { z } from 'zod'
import { nobody } from '@/access/nobody'
import { publicSamplesSchema } from '@/domain/public-view'

type JsonSchema = NonNullable<JSONField['jsonSchema']>['schema']

/** Payload's validator knows no meta-schemas, so the reference to one is left out. */
const { $schema: _, ...jsonSchema } = z.toJSONSchema(publicSamplesSchema, {
  target: 'draft-4',
}) as JsonSchema

/**
 * What everyone may see of `code` and `samples`, computed on every save. A premium style has no
 * code and only its cover here, so no filter or sort on these fields can give a premium value away.
 */
export const publicViewField: Field[] = [
  {
    name: 'public',
    type: 'group',
    access: { create: nobody, update: nobody },
    // What follows from the other fields has no place in a comparison of versions either.
    admin: { hidden: true, components: { Diff: '@/admin/Nothing#Nothing' } },
    fields: [
      { name: 'code', type: 'text', index: true },
      {
        name: 'samples',
        type: 'json',
        jsonSchema: {
          uri: 'sref://public-samples',
          fileMatch: ['sref://public-samples'],
          schema: jsonSchema,
        },
      },
    ],
  },
]
