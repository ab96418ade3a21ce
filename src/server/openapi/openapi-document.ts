import type { createDocument } from 'zod-openapi'

/** An OpenAPI 3.1 description as it is sent. */
export type OpenApiDocument = ReturnType<typeof createDocument>
