/** The parts of an OpenAPI document that its page shows. */
export type ApiView = {
  info: { version: string; summary?: string; description?: string }
  tags?: { name: string; description?: string }[]
  paths: Record<string, Record<string, OperationView>>
  components: {
    schemas?: Record<string, SchemaView>
    responses?: Record<string, ResponseView>
  }
}

export type OperationView = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  security?: Record<string, string[]>[]
  parameters?: ParameterView[]
  requestBody?: { content: ContentView }
  responses: Record<string, ResponseView | Reference>
}

export type ParameterView = {
  in: 'path' | 'query'
  name: string
  description?: string
  required?: boolean
  explode?: boolean
  schema: SchemaView
}

export type ResponseView = { description: string; content?: ContentView }

export type ContentView = Record<string, { schema: SchemaView; example?: unknown }>

export type Reference = { $ref: string }

export type SchemaView = {
  $ref?: string
  type?: string | string[]
  format?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: SchemaView[]
  oneOf?: SchemaView[]
  allOf?: SchemaView[]
  properties?: Record<string, SchemaView>
  required?: string[]
  additionalProperties?: boolean | SchemaView
  items?: SchemaView
  description?: string
  default?: unknown
  examples?: unknown[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  pattern?: string
}

/** One operation with its place. */
export type PlacedOperation = OperationView & { path: string; method: string }

/** The operations of a tag, in the order of the document. */
export function operationsOf(api: ApiView, tag: string): PlacedOperation[] {
  return Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })),
  )
}

/** `#/components/schemas/SrefItem` → `SrefItem` */
export function nameOfReference(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}

/** A schema in place of a reference to it. */
export function resolveSchema(schema: SchemaView, api: ApiView): SchemaView {
  if (!schema.$ref) return schema
  return api.components.schemas?.[nameOfReference(schema.$ref)] ?? schema
}

/** Where a schema stands on the page. */
export function schemaAnchor(name: string): string {
  return `schema-${name}`
}
