/**
 * Why an engine cannot answer: it took too long, was not reached, does not know the index, has one with
 * other settings, refuses the key, or failed inside.
 */
export type SearchUnavailableKind =
  | 'timeout'
  | 'connection'
  | 'index-not-found'
  | 'index-outdated'
  | 'invalid-key'
  | 'server-error'

/**
 * The engine cannot answer now; another one may. Everything else that an engine throws is a mistake in
 * the program and must not be answered by asking elsewhere.
 */
export class SearchUnavailableError extends Error {
  override name = 'SearchUnavailableError'
  readonly kind: SearchUnavailableKind

  constructor(kind: SearchUnavailableKind, options: { cause: unknown }) {
    const { cause } = options
    super(`Search is unavailable (${kind}): ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    })
    this.kind = kind
  }
}
