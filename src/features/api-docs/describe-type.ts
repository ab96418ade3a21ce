import { nameOfReference, type SchemaView } from './openapi-view'

/** A schema's type in a few words: `whole number, 1 to 100`, `list of SrefItem`, `text or null`. */
export function describeType(schema: SchemaView): string {
  if (schema.$ref) return nameOfReference(schema.$ref)
  const options = schema.anyOf ?? schema.oneOf
  if (options) return joinOptions(options.map(describeType))
  if ('const' in schema) return JSON.stringify(schema.const)
  if (schema.enum) return joinOptions(schema.enum.map((value) => String(value)))
  if (Array.isArray(schema.type)) {
    return joinOptions(schema.type.map((type) => describeType({ ...schema, type })))
  }
  const describe = DESCRIBERS[schema.type ?? '']
  return describe ? describe(schema) : 'anything'
}

const DESCRIBERS: Record<string, (schema: SchemaView) => string> = {
  string: describeText,
  integer: (schema) => withRange('whole number', schema.minimum, schema.maximum),
  number: (schema) => withRange('number', schema.minimum, schema.maximum),
  boolean: () => 'true or false',
  null: () => 'null',
  array: (schema) => {
    const most = schema.maxItems === undefined ? '' : `, at most ${schema.maxItems}`
    return `list of ${describeType(schema.items ?? {})}${most}`
  },
  object: ({ properties, additionalProperties }) =>
    !properties && typeof additionalProperties === 'object'
      ? `object of ${describeType(additionalProperties)}`
      : 'object',
}

const FORMATS: Record<string, string> = {
  'date-time': 'time (ISO 8601)',
  date: 'date (ISO 8601)',
  email: 'e-mail address',
  uri: 'address',
  uuid: 'UUID',
}

function describeText({ format, minLength, maxLength }: SchemaView): string {
  const word = (format && FORMATS[format]) ?? 'text'
  if (minLength === undefined && maxLength === undefined) return word
  return `${word}, ${describeRange(minLength, maxLength)} characters`
}

function withRange(word: string, min?: number, max?: number): string {
  return min === undefined && max === undefined ? word : `${word}, ${describeRange(min, max)}`
}

function describeRange(min?: number, max?: number): string {
  if (max === undefined) return `${format(min)} or more`
  if (min === undefined) return `at most ${format(max)}`
  return min === max ? format(min) : `${format(min)} to ${format(max)}`
}

function format(value = 0): string {
  return value.toLocaleString('en')
}

function joinOptions(options: string[]): string {
  const unique = [...new Set(options)]
  return unique.length < 2
    ? (unique[0] ?? '')
    : `${unique.slice(0, -1).join(', ')} or ${unique.at(-1)}`
}
