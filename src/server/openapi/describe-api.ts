import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { errorCodesOf, type RouteContract } from '@/domain/api/define-route'
import type { ErrorCode } from '@/domain/api/errors'
import { ANSWER_HEADERS } from './answer-headers'
import { describeErrors } from './describe-errors'
import { describeOperation } from './describe-operation'
import { hoistParameterFields } from './hoist-parameter-fields'
import type { OpenApiDocument } from './openapi-document'
import { SECURITY_SCHEMES } from './security'
import { TAG_DESCRIPTIONS } from './tags'
import { tidySchema } from './tidy-schema'

type Input = {
  routes: readonly RouteContract[]
  /** The public address of the gallery, without a path. */
  siteUrl: string
  /** Of the gallery; the address of the API has none, it only ever grows. */
  version: string
}

/**
 * The OpenAPI 3.1 description of the API: every route with every answer and error that its contract
 * promises. Schemas with an `id` in their metadata become components.
 */
export function describeApi({ routes, siteUrl, version }: Input): OpenApiDocument {
  const document = createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'SREF Gallery API',
        version,
        summary: 'Midjourney style references: find, collect and curate them.',
        description: INTRODUCTION,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: siteUrl }],
      externalDocs: { url: `${siteUrl}/api/docs`, description: 'A guide with examples' },
      tags: Object.entries(TAG_DESCRIPTIONS)
        .filter(([name]) => routes.some(({ tag }) => tag === name))
        .map(([name, description]) => ({ name, description })),
      paths: describePaths(routes),
      components: {
        headers: ANSWER_HEADERS,
        responses: describeErrors(usedCodes(routes)),
        securitySchemes: SECURITY_SCHEMES,
      },
    },
    { override: tidySchema },
  )
  return hoistParameterFields(document as unknown as OpenApiDocument)
}

function describePaths(routes: readonly RouteContract[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {}
  for (const route of routes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: describeOperation(route),
    }
  }
  return paths
}

function usedCodes(routes: readonly RouteContract[]): Set<ErrorCode> {
  return new Set(routes.flatMap(errorCodesOf))
}

const INTRODUCTION = `JSON over HTTP. Anyone may read what is public; for the rest sign in, or send an API key.

- **Errors** have one form, \`{"errors": [{"code", "message", "path"}]}\`, and one status for each code. A parameter or field that an address does not know is an error that names it.
- **Lists** answer pages: \`docs\` (in search, \`hits\`) with \`totalDocs\`, \`limit\`, \`page\` and whatever leads on. A page behind the last one is empty.
- **Caching**: public answers carry an \`ETag\`; send it back in \`If-None-Match\` and hear 304 when nothing has changed. Everything else is \`private, no-store\`.
- **Methods**: each GET also answers HEAD, with the same headers and no body. A method that an address does not have is a 405 with \`Allow\`, an unknown address a 404, both in the form of errors.
- **Requests**: every answer carries \`x-request-id\`; name it when you report a problem.
- Answers may get further fields at any time. Fields are not taken away or given another meaning.`
