import { APIError } from 'payload'

const FORBIDDEN = 403

/** @throws APIError where there is a reason. */
export function forbid(reason: string | null): void {
  if (reason !== null) throw new APIError(reason, FORBIDDEN, null, true)
}
