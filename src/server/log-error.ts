import pino, { type SerializedError } from 'pino'

/**
 * An error as it is logged. The values of a failed statement are left out: they may be a password, an
 * address or what only premium members may read.
 */
export function logError(error: Error): SerializedError {
  const { params: _, ...line } = pino.stdSerializers.err(error)
  return {
    ...line,
    type: line.type,
    message: withoutValues(line.message),
    stack: withoutValues(line.stack),
  }
}

/** `drizzle-orm` writes the values of a statement into its message, on a line of their own. */
function withoutValues(text: string): string {
  return text.replace(/^params: .*$/gm, 'params: …')
}
