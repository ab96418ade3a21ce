/**
 * Makes an error that a person can act on: it is shown as its sentence, without a stack. The same
 * kind as `UserFacingError` in src/server, for the part that an older Node runs.
 *
 * @param {{ message: string, hint?: string, cause?: unknown }} options `message` says what is
 *   wrong, `hint` what to do about it; both are sentences
 * @returns {Error & { hint?: string }}
 */
export function userFacingError({ message, hint, cause }) {
  const error = new Error(message, { cause })
  error.name = 'UserFacingError'
  return Object.assign(error, { hint })
}

/** @type {Record<string, string>} */
const sentences = {
  ENOSPC:
    'The disk is full. Free some space (a first start needs about 3 GB) and run the command again.',
  EDQUOT: 'Your disk quota is used up. Free some space and run the command again.',
  EROFS: 'The disk is read-only. Move the project to one that can be written to.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n 4096) and run the command again.',
}

/**
 * What to show for an error: one sentence when a person can act on it, else everything known.
 *
 * @param {unknown} error
 * @returns {{ text: string, isExpected: boolean }}
 */
export function describeFailure(error) {
  const { name, message, hint, code, path, port, stack } =
    /** @type {NodeJS.ErrnoException & { hint?: string, port?: number }} */ (
      error instanceof Error ? error : new Error(String(error))
    )
  if (name === 'UserFacingError') {
    return { text: [message, hint].filter(Boolean).join(' '), isExpected: true }
  }
  if (code && sentences[code]) return { text: sentences[code], isExpected: true }
  if ((code === 'EACCES' || code === 'EPERM') && path) {
    const text = `This account may not use ${path}. Run the command as the user who owns the project.`
    return { text, isExpected: true }
  }
  if (code === 'EADDRINUSE') {
    const text = `Port ${port ?? ''} is taken by another program. End it, or choose another with --port.`
    return { text, isExpected: true }
  }
  return { text: stack ?? message, isExpected: false }
}
