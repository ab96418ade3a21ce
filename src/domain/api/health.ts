import { z } from 'zod'
import { defineRoute } from './define-route'

/** `GET /api/health/live` */
export const liveAnswerSchema = z.object({ status: z.literal('ok') })

const checkFields = {
  state: z.enum(['up', 'down']),
  latencyMs: z.int().min(0).nullable().meta({ description: 'Null where it did not answer.' }),
}

/** `GET /api/health/ready` */
export const readyAnswerSchema = z.object({
  status: z.enum(['ok', 'degraded', 'unavailable']).meta({
    description: 'Degraded: it answers, but something that it can do without is away.',
  }),
  checks: z.object({
    database: z.object(checkFields),
    migrations: z.object({
      state: z.enum(['applied', 'pending', 'unknown']),
      pending: z.int().min(0).nullable(),
    }),
    redis: z
      .object(checkFields)
      .nullable()
      .meta({ description: 'Null where none is set: each instance then caches and counts alone.' }),
    search: z.object({ ...checkFields, engine: z.enum(['meilisearch', 'postgres']) }),
    storage: z.object({ ...checkFields, kind: z.enum(['folder', 'bucket']) }),
  }),
})

export type ReadyAnswer = z.output<typeof readyAnswerSchema>

export const liveRoute = defineRoute({
  id: 'readLiveness',
  method: 'GET',
  path: '/api/health/live',
  tag: 'Operations',
  summary: 'Say whether the process is running',
  description: 'Looks at nothing else: a process that answers need not be started anew.',
  asker: 'anyone',
  isShared: false,
  query: z.strictObject({}),
  answers: { 200: liveAnswerSchema },
})

export const readyRoute = defineRoute({
  id: 'readReadiness',
  method: 'GET',
  path: '/api/health/ready',
  tag: 'Operations',
  summary: 'Say whether the instance can answer requests',
  description:
    'Each thing that it depends on, with its state. While it lacks migrations, or the database has been away since its start, it answers 503 with the code `not_ready`, and the same fields beside the errors; while it ends, or the application does not answer, with the errors alone. Redis, Meilisearch, the storage of pictures, and later the database may be away: it is degraded then.',
  asker: 'anyone',
  isShared: false,
  query: z.strictObject({}),
  answers: { 200: readyAnswerSchema },
})
