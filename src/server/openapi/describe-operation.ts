import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import {
  type AskerKind,
  errorCodesOf,
  isSharedRoute,
  type RouteContract,
} from '@/domain/api/define-route'
import { ERROR_STATUS } from '@/domain/api/errors'
import { headersNamed } from './answer-headers'
import { describeSecurity } from './security'

const JSON_TYPE = 'application/json'

/** One method of one address. */
export function describeOperation(route: RouteContract): ZodOpenApiOperationObject {
  const { id, tag, summary, description, asker, parameters, query, body } = route
  const types = [JSON_TYPE, ...(route.alsoTakes ?? [])]
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: [description, WHO_MAY[asker]].filter(Boolean).join('\n\n'),
    security: describeSecurity(route),
    ...((parameters || query) && {
      requestParams: { ...(parameters && { path: parameters }), ...(query && { query }) },
    }),
    ...(body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(types.map((type) => [type, { schema: body }])),
      },
    }),
    responses: { ...describeAnswers(route), ...referToErrors(route) },
  }
}

function describeAnswers(route: RouteContract): ZodOpenApiResponsesObject {
  const headers = headersNamed(isSharedRoute(route) ? ['etag', 'surrogate-key'] : [])
  const { answers, contentType = JSON_TYPE } = route
  const responses = Object.entries(answers).map(([status, schema]) => {
    const content = schema ? { content: { [contentType]: { schema } } } : {}
    return [status, { description: MEANING[status] ?? '', headers, ...content }]
  })
  const known = isSharedRoute(route) ? [['304', { description: NOT_MODIFIED, headers }]] : []
  return Object.fromEntries([...responses, ...known])
}

function referToErrors(route: RouteContract): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    errorCodesOf(route).map((code) => [
      String(ERROR_STATUS[code]),
      { $ref: `#/components/responses/${code}` },
    ]),
  )
}

const MEANING: Record<string, string> = {
  200: 'Done; what was asked for.',
  201: 'Made; the new one.',
  202: 'Taken on; it happens by itself.',
  204: 'Done; there is nothing to say.',
}

const NOT_MODIFIED = 'You have it already: `If-None-Match` names what would be answered.'

const WHO_MAY: Record<AskerKind, string> = {
  anyone: '',
  'signed-in': 'For whoever is signed in.',
  editor: 'For editors and admins.',
  admin: 'For admins.',
}
