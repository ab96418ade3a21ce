/**
 * A failure that a person can act on: it is shown as one sentence without a stack.
 *
 * `message` says what is wrong, `hint` says what to do about it (optional, a full sentence).
 */
export class UserFacingError extends Error {
  readonly hint: string | undefined

  constructor({ message, hint, cause }: { message: string; hint?: string; cause?: unknown }) {
    super(message, { cause })
    this.name = 'UserFacingError'
    this.hint = hint
  }
}
