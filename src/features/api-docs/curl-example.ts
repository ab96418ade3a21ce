import { type ApiView, type PlacedOperation, resolveSchema, type SchemaView } from './openapi-view'

/**
 * A line for the terminal that asks an operation, with `$SITE` for the address of the gallery and
 * `$KEY` for an API key where one is needed, or `$TOKEN` where a key is not enough. Of a body it has
 * the fields that must be there.
 */
export function curlExample(operation: PlacedOperation, api: ApiView): string {
  const { method, path, parameters = [], requestBody, security = [] } = operation
  const isOpen = security.length === 0 || security.some((way) => Object.keys(way).length === 0)
  const hasKey = security.some((way) => 'apiKey' in way)
  const needed = parameters.filter((one) => one.in === 'query' && one.required)
  const query = needed.map(({ name, schema }) => `${name}=${exampleText(schema, name)}`).join('&')
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name)
    return exampleText(parameter?.schema ?? {}, name)
  })
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema
  const body = schema && JSON.stringify(exampleOf(schema, api), null, 2)
  return [
    `curl${method === 'GET' || (method === 'POST' && body) ? '' : ` -X ${method}`} "$SITE${filled}${query && `?${query}`}"`,
    !isOpen && `-H "Authorization: ${hasKey ? 'users API-Key $KEY' : 'JWT $TOKEN'}"`,
    body && `--json '${body.replaceAll("'", "'\\''")}'`,
  ]
    .filter(Boolean)
    .join(' \\\n  ')
}

function exampleText(schema: SchemaView, name: string): string {
  return encodeURIComponent(String(schema.examples?.[0] ?? schema.enum?.[0] ?? name.toUpperCase()))
}

/** A value that a schema takes, as short as it gets. */
function exampleOf(schema: SchemaView, api: ApiView): unknown {
  const { $ref, examples, anyOf, oneOf, type } = schema
  if (examples?.length) return examples[0]
  if ($ref) return exampleOf(resolveSchema(schema, api), api)
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  const option = (anyOf ?? oneOf)?.[0]
  if (option) return exampleOf(option, api)
  switch (Array.isArray(type) ? type[0] : type) {
    case 'string':
      return EXAMPLE_OF_FORMAT[schema.format ?? ''] ?? '…'
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    case 'array':
      return (schema.minItems ?? 0) > 0 ? [exampleOf(schema.items ?? {}, api)] : []
    default:
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [
          name,
          exampleOf(schema.properties?.[name] ?? {}, api),
        ]),
      )
  }
}

const EXAMPLE_OF_FORMAT: Record<string, string> = {
  email: 'you@example.org',
  'date-time': '2030-01-31T12:00:00Z',
  uri: 'https://example.org',
}
