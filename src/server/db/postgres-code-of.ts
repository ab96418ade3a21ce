/** The SQLSTATE of an error that Postgres has caused, where it stands on the error or on its cause. */
export function postgresCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code } = error as NodeJS.ErrnoException
  return typeof code === 'string' && SQLSTATE.test(code) ? code : postgresCodeOf(error.cause)
}

const SQLSTATE = /^[0-9A-Z]{5}$/
