import { UserFacingError } from '@/server/user-facing-error'

const MAX_WORKERS = 64

/** @throws UserFacingError when the text is no number of workers. */
export function readWorkers(text: string): number {
  const workers = Number(text)
  if (Number.isInteger(workers) && workers >= 1 && workers <= MAX_WORKERS) return workers
  throw new UserFacingError({
    message: `--workers ${text} is not a number of workers.`,
    hint: `Give a whole number from 1 to ${MAX_WORKERS}, at most one for each core.`,
  })
}
