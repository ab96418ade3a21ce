import { type ApiProblem, ERROR_STATUS } from '@/domain/api/errors'

type Options = {
  /** Sent along: `allow`, `retry-after`. */
  headers?: Record<string, string>
}

/** A failure that the one who asks can act on; `handle` turns it into an answer. */
export class ApiError extends Error {
  readonly problems: [ApiProblem, ...ApiProblem[]]
  readonly headers: Record<string, string>

  /** @param problems what is wrong; the first one's code decides the status. */
  constructor(
    problems: ApiProblem | [ApiProblem, ...ApiProblem[]],
    { headers = {} }: Options = {},
  ) {
    const list: [ApiProblem, ...ApiProblem[]] = Array.isArray(problems) ? problems : [problems]
    super(list[0].message)
    this.name = 'ApiError'
    this.problems = list
    this.headers = headers
  }

  get status(): number {
    return ERROR_STATUS[this.problems[0].code]
  }
}
