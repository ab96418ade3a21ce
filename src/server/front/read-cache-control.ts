/** For how long an answer may be given, in milliseconds after it was made. */
export type Lifetime = {
  freshMs: number
  /** On top: given at once while it is asked for anew. */
  staleWhileRevalidateMs: number
  /** On top of `freshMs`: given where the application fails. */
  staleIfErrorMs: number
}

/** Of what says that it never changes, but not for how long to keep it. */
const IMMUTABLE_SECONDS = 86_400

/**
 * What `Cache-Control` lets a cache that is shared by everyone do (RFC 9111, RFC 5861, RFC 8246).
 *
 * @returns null where the answer may not be kept: it does not say that it is for everyone, or not that
 *   it lasts.
 */
export function readCacheControl(text: string | undefined): Lifetime | null {
  const said = readDirectives(text ?? '')
  if (!said.has('public') || FORBIDDING.some((word) => said.has(word))) return null
  const fresh =
    seconds(said, 's-maxage') ?? seconds(said, 'max-age') ?? (said.has('immutable') ? null : 0)
  const freshSeconds = fresh ?? IMMUTABLE_SECONDS
  if (freshSeconds <= 0) return null
  const mustAsk = said.has('must-revalidate') || said.has('proxy-revalidate')
  return {
    freshMs: freshSeconds * 1000,
    staleWhileRevalidateMs: mustAsk ? 0 : (seconds(said, 'stale-while-revalidate') ?? 0) * 1000,
    staleIfErrorMs: mustAsk ? 0 : (seconds(said, 'stale-if-error') ?? 0) * 1000,
  }
}

const FORBIDDING = ['private', 'no-store', 'no-cache']

function readDirectives(text: string): Map<string, string> {
  const parts = text.toLowerCase().split(',')
  return new Map(
    parts.map((part) => {
      const [name = '', value = ''] = part.split('=', 2)
      return [name.trim(), value.trim().replaceAll('"', '')]
    }),
  )
}

/** Null where it is missing; what is no number lasts no time. */
function seconds(said: Map<string, string>, name: string): number | null {
  const text = said.get(name)
  if (text === undefined) return null
  return /^\d{1,10}$/.test(text) ? Number(text) : 0
}
