import type { OpenApiDocument } from './openapi-document'

type Parameter = {
  in?: string
  description?: string
  explode?: boolean
  schema?: { description?: string; explode?: boolean }
}

/**
 * Moves what is said of a parameter, and how a list of values is written, from its schema to the
 * parameter itself, where OpenAPI looks for it. Zod keeps metadata of a schema under whatever wraps it
 * (a default, a transformation), so it arrives inside.
 */
export function hoistParameterFields(document: OpenApiDocument): OpenApiDocument {
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path)) {
      for (const parameter of (operation?.parameters ?? []) as Parameter[]) hoist(parameter)
    }
  }
  return document
}

function hoist(parameter: Parameter): void {
  const { schema } = parameter
  if (!schema) return
  const description = parameter.description ?? schema.description
  if (description !== undefined) parameter.description = description
  if (schema.explode !== undefined) parameter.explode = schema.explode
  delete schema.description
  delete schema.explode
}
