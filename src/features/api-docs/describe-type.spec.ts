import { expect, it } from 'vitest'
import { describeType } from './describe-type'
import type { SchemaView } from './openapi-view'

it.each<[SchemaView, string]>([
  [{ type: 'string' }, 'text'],
  [{ type: 'string', minLength: 1, maxLength: 200 }, 'text, 1 to 200 characters'],
  [{ type: 'string', maxLength: 8000 }, 'text, at most 8,000 characters'],
  [{ type: 'string', format: 'date-time' }, 'time (ISO 8601)'],
  [{ type: 'integer', minimum: 1, maximum: 100 }, 'whole number, 1 to 100'],
  [{ type: 'number', minimum: 0 }, 'number, 0 or more'],
  [{ type: 'boolean' }, 'true or false'],
  [{ type: ['string', 'null'] }, 'text or null'],
  [{ anyOf: [{ $ref: '#/components/schemas/Picture' }, { type: 'null' }] }, 'Picture or null'],
  [{ type: 'string', enum: ['day', 'week', 'all'] }, 'day, week or all'],
  [
    { type: 'array', items: { $ref: '#/components/schemas/SrefItem' }, maxItems: 20 },
    'list of SrefItem, at most 20',
  ],
  [{ type: 'object', additionalProperties: { type: 'integer' } }, 'object of whole number'],
  [{}, 'anything'],
])('%j is called “%s”', (schema, words) => {
  expect(describeType(schema)).toBe(words)
})
