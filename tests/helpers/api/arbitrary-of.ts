import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'

/** The parts of JSON Schema that zod writes. */
export type JsonSchema = {
  $ref?: string
  $defs?: Record<string, JsonSchema>
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  items?: JsonSchema
  prefixItems?: JsonSchema[]
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  explode?: boolean
  examples?: unknown[]
}

/** What a schema takes, as JSON Schema: what a client reads in the description of the API. */
export function inputSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
}

/**
 * Values that fit a JSON Schema. Rules that no schema can say (a code that exists, a password that
 * nobody guesses) are not met.
 */
export function arbitraryOf(
  schema: JsonSchema,
  definitions = schema.$defs ?? {},
): Arbitrary<unknown> {
  const of = (part: JsonSchema) => arbitraryOf(part, definitions)
  const { examples, ...plain } = schema
  if (examples?.length) return fc.oneof(fc.constantFrom(...examples), of(plain))
  if (schema.$ref) return of(definitions[schema.$ref.replace('#/$defs/', '')] ?? {})
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const options = schema.anyOf ?? schema.oneOf
  if (options) return fc.oneof(...options.map(of))
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type) => of({ ...schema, type })))
  }
  switch (schema.type) {
    case 'string':
      return textOf(schema)
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? -1_000_000, -2_147_483_648),
        max: Math.min(schema.maximum ?? 1_000_000, 2_147_483_647),
      })
    case 'number':
      return fc.double({
        noNaN: true,
        min: schema.minimum ?? -1e9,
        max: schema.maximum ?? 1e9,
      })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(of(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 4),
      })
    case 'object':
      return objectOf(schema, of)
    default:
      return fc.jsonValue()
  }
}

type Of = (part: JsonSchema) => Arbitrary<unknown>

function objectOf({ properties = {}, required = [] }: JsonSchema, of: Of): Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, part]) => [name, of(part)])
  return fc.record(Object.fromEntries(fields), { requiredKeys: required as never[] })
}

const FORMATS: Record<string, () => Arbitrary<string>> = {
  email: () => fc.emailAddress(),
  uuid: () => fc.uuid(),
  uri: () => fc.webUrl(),
  'date-time': () => fc.date({ noInvalidDate: true, ...YEARS }).map((date) => date.toISOString()),
  date: () =>
    fc.date({ noInvalidDate: true, ...YEARS }).map((date) => date.toISOString().slice(0, 10)),
}

const YEARS = { min: new Date('1990-01-01'), max: new Date('2090-01-01') }

function textOf({ format, pattern, minLength = 0, maxLength }: JsonSchema): Arbitrary<string> {
  const known = format && FORMATS[format]
  if (known) return known()
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  const unit = fc.constantFrom('grapheme' as const, 'grapheme-ascii' as const)
  return unit.chain((one) =>
    fc.string({ unit: one, minLength, maxLength: Math.min(maxLength ?? 30, minLength + 30) }),
  )
}
