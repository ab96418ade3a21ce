/**
 * Headers that speak of one connection only, and are not passed on.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-7.6.1
 */
const OF_A_CONNECTION = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

type Headers = Record<string, string | string[] | undefined>

/** Without what belongs to the connection that they came over, what `Connection` names among it. */
export function withoutConnectionHeaders(headers: Headers): Record<string, string | string[]> {
  const named = String(headers.connection ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  const kept: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || OF_A_CONNECTION.has(name) || named.includes(name)) continue
    kept[name] = value
  }
  return kept
}
