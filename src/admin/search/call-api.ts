/** An answer that is not what was asked for, in a sentence that can be shown. */
export class ApiFailure extends Error {
  /** Null where there was no answer. */
  readonly status: number | null

  constructor({ status, message }: { status: number | null; message: string }) {
    super(message)
    this.name = 'ApiFailure'
    this.status = status
  }
}

type Call = {
  url: string
  /** Default GET. */
  method?: 'GET' | 'POST'
  /** Sent as JSON. */
  body?: unknown
  signal?: AbortSignal
}

/**
 * Calls the gallery's API as whoever is signed in.
 *
 * @throws ApiFailure for every answer that is no success; the signal's reason when it was aborted.
 */
export async function callApi<Body>({ url, method = 'GET', body, signal }: Call): Promise<Body> {
  const response = await fetch(url, {
    method,
    credentials: 'include',
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    signal?.throwIfAborted()
    throw new ApiFailure({ status: null, message: `The gallery cannot be reached (${error}).` })
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as Body
  throw new ApiFailure({
    status: response.status,
    message: messageOf(answer) ?? `The gallery answered with an error (${response.status}).`,
  })
}

/** Whatever was thrown, as something to show. */
export function toApiFailure(error: unknown): ApiFailure {
  return error instanceof ApiFailure
    ? error
    : new ApiFailure({ status: null, message: String(error) })
}

function messageOf(answer: unknown): string | undefined {
  const { errors } = (answer ?? {}) as { errors?: { message?: unknown }[] }
  const message = errors?.[0]?.message
  return typeof message === 'string' ? message : undefined
}
