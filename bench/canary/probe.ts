/** One request, without whoever sends it. */
export type Request = {
  method: string
  /** From the root. */
  path: string
  headers?: Record<string, string>
  /** Sent as JSON where it is no text. */
  body?: unknown
}

export type Probe = Request & {
  /** What is probed, for the report. */
  surface: string
  /**
   * The same question about something that does not exist. Whoever may not know what the question is
   * about must not be able to tell the two answers apart.
   */
  twin?: Request & { token: string }
  /** Of `twin`: what the question is about. */
  token?: string
}

export const get = (surface: string, path: string, headers?: Record<string, string>): Probe => ({
  surface,
  method: 'GET',
  path,
  ...(headers && { headers }),
})

/** Asks about a canary and about nonsense of the same form. `write` puts either into the question. */
export function twins(
  surface: string,
  { token, nonsense }: { token: string; nonsense: string },
  write: (token: string) => Request,
): Probe {
  return { surface, ...write(token), token, twin: { ...write(nonsense), token: nonsense } }
}
