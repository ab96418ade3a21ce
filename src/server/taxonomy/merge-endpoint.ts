import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { ApiProblem } from '@/domain/api/errors'
import { ApiError } from '../http/api-error'
import { staffHandler } from '../search/endpoints/staff-handler'
import { mergeRefused } from './merge-refused'
import { mergeTerms } from './merge-terms'
import type { TermCollection } from './term-collection'

const mergeRequestSchema = z.strictObject(
  {
    /** The id of the term that stays. */
    into: z.uuid('must be the id of the one to merge into').toLowerCase(),
    /** Only answer what would change. */
    dryRun: z.boolean('must be true or false').default(false),
  },
  {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? 'is no parameter of this' : 'must be a JSON object',
  },
)

/**
 * `POST /api/cms/<collection>/:id/merge` with `{ into, dryRun? }`, for editors: merges the term of the
 * address into the other one. Answers a `MergeReport`.
 */
export function mergeEndpoint(collection: TermCollection): Endpoint {
  return {
    path: '/:id/merge',
    method: 'post',
    handler: staffHandler({
      role: 'editor',
      handle: async (req) => {
        const fromId = z.uuid().toLowerCase().safeParse(req.routeParams?.id)
        if (!fromId.success) throw mergeRefused.unknown(collection, 'id')
        const { into, dryRun } = await parseBody(req)
        const merge = { collection, fromId: fromId.data, intoId: into, isDryRun: dryRun }
        return { body: await mergeTerms({ req, ...merge }) }
      },
    }),
  }
}

async function parseBody(req: PayloadRequest): Promise<z.output<typeof mergeRequestSchema>> {
  const body: unknown = await req.json?.().catch(() => undefined)
  const result = mergeRequestSchema.safeParse(body)
  if (result.success) return result.data
  const [first, ...others] = result.error.issues.flatMap(toProblems)
  throw new ApiError(
    first ? [first, ...others] : { code: 'invalid_parameter', message: 'Invalid.' },
  )
}

function toProblems(issue: z.core.$ZodIssue): ApiProblem[] {
  const names = issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String)
  const toProblem = (name: string | undefined): ApiProblem => ({
    code: 'invalid_parameter',
    message: `${name === undefined ? 'The body' : `“${name}”`} ${issue.message}.`,
    ...(name === undefined ? {} : { path: name }),
  })
  return names.length > 0 ? names.map(toProblem) : [toProblem(undefined)]
}
