import { z } from 'zod'
import { defineRoute } from './define-route'

export const describeApiRoute = defineRoute({
  id: 'describeApi',
  method: 'GET',
  path: '/api/openapi.json',
  tag: 'Operations',
  summary: 'Read this description of the API',
  asker: 'anyone',
  answers: {
    200: z
      .looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) })
      .describe('An OpenAPI 3.1 document.'),
  },
})
