import type { ZodOpenApiOverride } from 'zod-openapi'

/**
 * Leaves out of schemas what zod adds and nobody needs to read: the bounds of whole numbers in
 * JavaScript, and that answers have no further field, which would keep us from adding one. What a
 * query writes as `true` and `false` is called a boolean.
 */
export const tidySchema: ZodOpenApiOverride = ({ jsonSchema, io }) => {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (io === 'output' && jsonSchema.additionalProperties === false) {
    delete jsonSchema.additionalProperties
  }
  if (jsonSchema.enum?.join() === 'true,false') {
    jsonSchema.type = 'boolean'
    delete jsonSchema.enum
  }
}
