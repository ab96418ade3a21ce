import { expect, it } from 'vitest'
import { curlExample } from './curl-example'
import type { ApiView, PlacedOperation } from './openapi-view'

const API: ApiView = {
  info: { version: '1' },
  paths: {},
  components: {
    schemas: {
      Style: {
        type: 'object',
        properties: {
          title: { type: 'string', examples: ["Fox's den"] },
          code: { anyOf: [{ type: 'string' }, { type: 'number' }] },
          scopes: { type: 'array', minItems: 1, items: { type: 'string', enum: ['read'] } },
          note: { type: 'string' },
        },
        required: ['title', 'code', 'scopes'],
      },
    },
  },
}

const READ: PlacedOperation = {
  operationId: 'read',
  tags: [],
  summary: '',
  responses: {},
  method: 'GET',
  path: '/api/sref/{ref}',
  security: [{}, { apiKey: [] }],
  parameters: [
    { in: 'path', name: 'ref', schema: { type: 'string', examples: ['a b'] } },
    { in: 'query', name: 'q', required: true, schema: { type: 'string' } },
    { in: 'query', name: 'limit', schema: { type: 'integer' } },
  ],
}

it('asks with what is needed and no more', () => {
  expect(curlExample(READ, API)).toBe('curl "$SITE/api/sref/a%20b?q=Q"')
})

it('brings a key where not everyone may ask', () => {
  const operation = { ...READ, method: 'DELETE', path: '/api/user', security: [{ apiKey: [] }] }
  expect(curlExample({ ...operation, parameters: [] }, API)).toBe(
    'curl -X DELETE "$SITE/api/user" \\\n  -H "Authorization: users API-Key $KEY"',
  )
})

it('brings a token where a key may not ask', () => {
  const security: Record<string, string[]>[] = [{ session: [] }, { token: [] }]
  const operation = { ...READ, path: '/api/user', security }
  expect(curlExample({ ...operation, parameters: [] }, API)).toBe(
    'curl "$SITE/api/user" \\\n  -H "Authorization: JWT $TOKEN"',
  )
})

it('sends the fields that must be there, safe in the quotes of a shell', () => {
  const schema = { $ref: '#/components/schemas/Style' }
  const requestBody = { content: { 'application/json': { schema } } }
  const operation = { ...READ, method: 'POST', path: '/api/sref', parameters: [], requestBody }
  expect(curlExample(operation, API)).toBe(
    [
      'curl "$SITE/api/sref" \\',
      `  --json '{`,
      `  "title": "Fox'\\''s den",`,
      '  "code": "…",',
      '  "scopes": [',
      '    "read"',
      '  ]',
      `}'`,
    ].join('\n'),
  )
})
