/** What a handler answers, before it becomes a response. */
export type Answer = {
  /** Becomes JSON, or is its text where it is a stream; null for an answer without a body. */
  body: object | null
  caching: PublicCaching | 'private'
  /** Default: 200, or 204 without a body. */
  status?: 200 | 201 | 202 | 204
  /** Sent along, `location` for example. */
  headers?: Record<string, string>
  /** Whole `Set-Cookie` values. */
  cookies?: string[]
}

export type PublicCaching = {
  /** What the answer was made of, for purging: names without spaces. */
  surrogateKeys: string[]
  /** Fields of the body that differ from time to time although the answer is the same. */
  volatile?: string[]
  /** Request headers that another answer would depend on. */
  vary?: string[]
}

/** An answer that is the same for everyone; shared caches keep it. */
export function publicAnswer(body: object, caching: PublicCaching): Answer {
  return { body, caching }
}

type PrivateOptions = Pick<Answer, 'status' | 'headers' | 'cookies'>

/** An answer that depends on who asks, or that tells what was done; nobody keeps it. */
export function privateAnswer(body: object | null, options: PrivateOptions = {}): Answer {
  return { body, caching: 'private', ...options }
}

export function statusOf({ body, status }: Answer): NonNullable<Answer['status']> {
  return status ?? (body === null ? 204 : 200)
}
