import type { ApiProblem } from '@/domain/api/errors'

export type FailureProblem = Pick<ApiProblem, 'message' | 'path'> & { code?: ApiProblem['code'] }

/** What the API refused, or that it could not be reached; `message` is a sentence for a person. */
export class ApiFailure extends Error {
  /** 0 where no answer came. */
  readonly status: number
  /** The first problem, which decides the status. */
  readonly problem: FailureProblem
  /** All of them, one for each field at fault. */
  readonly problems: FailureProblem[]

  constructor(status: number, problem: FailureProblem, others: FailureProblem[] = []) {
    super(problem.message)
    this.name = 'ApiFailure'
    this.status = status
    this.problem = problem
    this.problems = [problem, ...others]
  }
}

type Call = { method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; body?: object; signal?: AbortSignal }

/**
 * Asks our API and gives its answer, null where that has no body. The type of the answer is its
 * contract's, which the server keeps. Throws `ApiFailure` for everything else.
 */
export async function callApi<Answer>(path: string, call: Call = {}): Promise<Answer> {
  const response = await send(path, call)
  const answer = await response.json().catch(() => null)
  if (response.ok) return answer
  const [problem = { message: UNCLEAR }, ...others] = answer?.errors ?? []
  throw new ApiFailure(response.status, problem, others)
}

const UNREACHABLE = 'The gallery cannot be reached. Look at your connection and try again.'
const UNCLEAR = 'The gallery could not answer. Try again in a moment.'

async function send(path: string, { method = 'GET', body, signal }: Call): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      ...(signal && { signal }),
      ...(body && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiFailure(0, { message: UNREACHABLE })
  }
}
