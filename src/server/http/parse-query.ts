import type { z } from 'zod'
import type { ApiProblem } from '@/domain/api/errors'
import { explainIssue } from '@/domain/api/explain-issue'
import { ApiError } from './api-error'

/** More than any list of parameters needs; what is longer was not written by a client of ours. */
const MAX_PARAMETERS = 200

/**
 * Reads the parameters of an address by a strict schema. A parameter given more than once reaches the
 * schema as a list, so only a schema that takes lists accepts it.
 *
 * @throws ApiError `invalid_parameter` with one problem for each parameter at fault, named in `path`.
 */
export function parseQuery<Schema extends z.ZodType>(
  schema: Schema,
  parameters: URLSearchParams,
): z.output<Schema> {
  const given = gather(parameters)
  const result = schema.safeParse(given, { error: explainIssue })
  if (result.success) return result.data
  const problems = result.error.issues.flatMap((issue) => toProblems(issue, given))
  const [first, ...others] = firstOfEach(problems)
  throw new ApiError(
    first ? [first, ...others] : { code: 'invalid_parameter', message: 'Invalid.' },
  )
}

type Given = Record<string, string | string[]>

function gather(parameters: URLSearchParams): Given {
  if (parameters.size > MAX_PARAMETERS) {
    const message = `Give at most ${MAX_PARAMETERS} parameters.`
    throw new ApiError({ code: 'invalid_parameter', message })
  }
  const names = [...new Set(parameters.keys())]
  // A null prototype: a parameter may be called `__proto__`.
  return names.reduce<Given>((given, name) => {
    const [first = '', ...others] = parameters.getAll(name)
    given[name] = others.length > 0 ? [first, ...others] : first
    return given
  }, Object.create(null))
}

function toProblems(issue: z.core.$ZodIssue, given: Given): ApiProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem(key, `There is no parameter “${key.slice(0, 40)}”.`))
  }
  const name = String(issue.path[0] ?? '')
  const isRepeated = issue.path.length === 1 && Array.isArray(given[name])
  return [problem(name, isRepeated && !takesList(issue) ? 'Give it only once.' : issue.message)]
}

/** A list that is too long was at least expected to be a list. */
function takesList(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'too_big' && issue.origin === 'array'
}

function problem(path: string, message: string): ApiProblem {
  return { code: 'invalid_parameter', message, path }
}

function firstOfEach(problems: ApiProblem[]): ApiProblem[] {
  return [...new Map(problems.toReversed().map((one) => [one.path, one])).values()].toReversed()
}
